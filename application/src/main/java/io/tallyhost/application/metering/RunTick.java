package io.tallyhost.application.metering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.TickBook.Behind;
import io.tallyhost.domain.metering.TickDecision;
import io.tallyhost.domain.metering.TickSubject;
import io.tallyhost.domain.metering.UsageTax;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: bill everything that ran until the last full hour. Any number may run at once: a wallet
 * is billed under its lock, and its watermark says how far it was.
 */
public final class RunTick {

  /** Whose chain of the audit tells of ticks: they concern many, and belong to none of them. */
  public static final Owner HOUSE = Owner.topLevel(new AccountId("c" + "0".repeat(24)));

  private static final int MOST_WALLETS = 500;
  private static final long MOST_STRETCHES = 5_000;

  /** More than that, and it is not the wallets. */
  private static final int MOST_FAILURES = 10;

  /** However long nothing was billed, this much of a wallet is done at once; memory stays small. */
  private static final Duration LONGEST_STEP = Duration.ofDays(1);

  private final TickBook book;
  private final Payers payers;
  private final UsageTax tax;
  private final Office office;

  public RunTick(TickBook book, Payers payers, UsageTax tax, Office office) {
    this.book = book;
    this.payers = payers;
    this.tax = tax;
    this.office = office;
  }

  public TickFigures handle(Principal principal) {
    Access.requireOperator(principal, Permission.BILLING_RUN);
    return run();
  }

  /** The same by itself. */
  public TickFigures run() {
    return until(Months.hourOf(office.now()));
  }

  /** What ran on one wallet until this moment, in the middle of the hour. */
  public void billNow(Owner payer) {
    var until = office.now();
    var progressed = true;
    while (progressed) {
      progressed = !bill(List.of(payer), until, true).isEmpty();
    }
  }

  /** Wallets that somebody else works on are left for last, and only then waited for. */
  TickFigures until(Instant until) {
    var figures = rounds(TickFigures.nothing(until), new Way(false, new LinkedHashMap<>()));
    var last = new Way(true, new LinkedHashMap<>());
    figures = rounds(figures, last);
    if (!last.failed().isEmpty()) {
      var first = last.failed().entrySet().iterator().next();
      throw new IllegalStateException(
          "%d wallets not billed, first %s".formatted(last.failed().size(), first.getKey()),
          first.getValue());
    }
    return figures;
  }

  /** Whether wallets are waited for that somebody else works on, and which could not be billed. */
  private record Way(boolean patient, Map<Owner, RuntimeException> failed) {}

  private TickFigures rounds(TickFigures before, Way way) {
    var figures = before;
    for (var after = round(figures, way); ; after = round(figures, way)) {
      var progressed = after.wallets() > figures.wallets();
      figures = after;
      if (!progressed) {
        return figures;
      }
    }
  }

  private TickFigures round(TickFigures before, Way way) {
    var figures = before;
    var after = Optional.<Owner>empty();
    while (true) {
      var chunk = chunk(book.behind(before.until(), after, MOST_WALLETS));
      if (chunk.isEmpty()) {
        return figures;
      }
      var some = chunk.stream().filter(owner -> !way.failed().containsKey(owner)).toList();
      figures = figures.plus(billSome(some, before.until(), way));
      after = Optional.of(chunk.get(chunk.size() - 1));
    }
  }

  // A wallet that can't be billed must not keep others from it: half of them, and half of that.
  private List<WalletTick> billSome(List<Owner> some, Instant until, Way way) {
    if (some.isEmpty()) {
      return List.of();
    }
    try {
      return bill(some, until, way.patient());
    } catch (RuntimeException failure) {
      if (some.size() > 1) {
        var middle = some.size() / 2;
        var ticks = new ArrayList<>(billSome(some.subList(0, middle), until, way));
        ticks.addAll(billSome(some.subList(middle, some.size()), until, way));
        return ticks;
      }
      way.failed().put(some.get(0), failure);
      if (way.failed().size() > MOST_FAILURES) {
        throw failure;
      }
      return List.of();
    }
  }

  private static List<Owner> chunk(List<Behind> behind) {
    var chunk = new ArrayList<Owner>();
    var stretches = 0L;
    for (var one : behind) {
      stretches += one.stretches();
      if (!chunk.isEmpty() && stretches > MOST_STRETCHES) {
        break;
      }
      chunk.add(one.owner());
    }
    return chunk;
  }

  private List<WalletTick> bill(List<Owner> chunk, Instant until, boolean patient) {
    var accounts = chunk.stream().map(Owner::account).toList();
    return office
        .unitOfWork()
        .perform(
            () -> {
              var subjects = book.lease(accounts, until, patient);
              var terms = payers.termsOf(subjects.stream().map(RunTick::account).toList());
              var ticks = subjects.stream().map(one -> decide(one, terms, until)).toList();
              book.record(ticks);
              ticks.forEach(this::tell);
              audit(ticks, until);
              return ticks;
            });
  }

  // One entry a chunk, not one a wallet: what a wallet paid is in its own ledger and hours.
  private void audit(List<WalletTick> ticks, Instant until) {
    if (!ticks.isEmpty()) {
      office
          .recorder()
          .changedByItself(
              HOUSE,
              "billing.tick",
              until.toString(),
              TickFigures.nothing(until)
                  .plus(ticks)
                  .facts(
                      ticks.get(0).wallet().owner(), ticks.get(ticks.size() - 1).wallet().owner()));
    }
  }

  private WalletTick decide(TickSubject subject, Map<AccountId, PayerTerms> terms, Instant until) {
    var step = subject.meter().meteredUntil().plus(LONGEST_STEP);
    return new TickDecision(step.isBefore(until) ? step : until, tax)
        .decide(
            subject,
            terms.getOrDefault(account(subject), PayerTerms.UNKNOWN),
            new TransactionId(office.ids().next()));
  }

  private void tell(WalletTick tick) {
    tick.notice()
        .ifPresent(
            hours ->
                office
                    .recorder()
                    .happened(
                        "wallet.low",
                        tick.wallet().owner(),
                        Map.of(
                            "hours_remaining_at_most", hours.toString(),
                            "balance", tick.wallet().balance().toString())));
    if (tick.fallsIntoArrears()) {
      office
          .recorder()
          .happened(
              "wallet.arrears",
              tick.wallet().owner(),
              Map.of("arrears", tick.wallet().arrears().toString()));
    }
  }

  private static AccountId account(TickSubject subject) {
    return subject.wallet().owner().account();
  }
}
