package io.tallyhost.application.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEventKind;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.partner.Reconciliation.Finding;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FindMismatchesTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-05-02T00:00:00Z");

  private final TestClock clock = TestClock.at("2026-05-02T23:59:59Z");
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final InMemoryCreditEvents events = new InMemoryCreditEvents(unitOfWork, wallets);
  private final MismatchCases cases = new InMemoryMismatchCases(unitOfWork, events);
  private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  private final RandomIds ids = new RandomIds();
  private final Office office =
      new Office(
          unitOfWork,
          new Recorder(new InMemoryAuditTrail(unitOfWork), outbox, ids, clock),
          ids,
          clock);
  private final FindMismatches job = new FindMismatches(events, cases, office);
  private final AccountId reseller = new SomeAccounts().id();
  private Wallet wallet =
      Wallet.open(Owner.topLevel(reseller), new CreditLimit(Money.of("USD", 0)));

  @Test
  void a_day_is_judged_once_the_day_after_it_is_over() {
    reported("a", NOON);

    assertThat(job.handle()).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(job.handle()).isEqualTo(1);
    assertThat(job.handle()).isZero();
    clock.advance(Duration.ofDays(5));
    assertThat(job.handle()).isZero();

    assertThat(open())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.mismatch().finding()).isEqualTo(Finding.EXTRA);
              assertThat(one.day()).isEqualTo("2026-05-01");
            });
    assertThat(outbox.events()).extracting(Event::type).containsExactly("reseller.review");
  }

  @Test
  void a_payment_at_midnight_may_be_reported_on_either_side_of_it() {
    wallets.open(wallet);
    reported("a", MIDNIGHT.minusMillis(1));
    booked("a", MIDNIGHT);
    booked("b", MIDNIGHT.minusMillis(1));
    reported("b", MIDNIGHT);
    clock.advance(Duration.ofDays(9));

    assertThat(job.handle()).isZero();
  }

  @Test
  void what_was_booked_and_never_reported_is_found() {
    wallets.open(wallet);
    reported("known", NOON);
    booked("known", NOON);
    booked("silent", NOON);
    clock.advance(Duration.ofDays(1));

    assertThat(job.handle()).isEqualTo(1);
    assertThat(open().get(0).mismatch().finding()).isEqualTo(Finding.MISSING);
    assertThat(open().get(0).mismatch().reference()).isEqualTo("silent");
  }

  @Test
  void only_the_operator_settles_a_case_and_only_once() {
    reported("a", NOON);
    clock.advance(Duration.ofDays(1));
    var unused = job.handle();
    var settle = new SettleMismatch(cases, office);
    var operator = People.operator(new SomeAccounts().id());
    var id = open().get(0).id();

    assertThatThrownBy(() -> settle.handle(People.reseller(reseller), id, "it is fine"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> settle.handle(operator, ids.next(), "what?"))
        .isInstanceOf(NotFound.class);
    assertThat(settle.handle(operator, id, " typing error ").settled().orElseThrow().note())
        .isEqualTo("typing error");
    assertThat(open()).isEmpty();
    assertThatThrownBy(() -> settle.handle(operator, id, "again")).isInstanceOf(Conflict.class);
  }

  @Test
  void a_reseller_sees_its_own_cases_alone() {
    reported("a", NOON);
    clock.advance(Duration.ofDays(1));
    var unused = job.handle();
    var browse = new BrowseMismatches(cases);
    var all = new MismatchCases.Query(Optional.empty(), Optional.empty());
    var other = People.reseller(new SomeAccounts().id());

    assertThat(browse.handle(People.reseller(reseller), all, PageRequest.first()).total())
        .isEqualTo(1);
    assertThat(browse.handle(other, all, PageRequest.first()).total()).isZero();
    var ofAnother = new MismatchCases.Query(Optional.of(reseller), Optional.empty());
    assertThatThrownBy(() -> browse.handle(other, ofAnother, PageRequest.first()))
        .isInstanceOf(NotFound.class);
  }

  private List<MismatchCase> open() {
    return cases
        .list(new MismatchCases.Query(Optional.empty(), Optional.of(true)), PageRequest.first())
        .items();
  }

  private void reported(String reference, Instant at) {
    var unused =
        events.addOrFind(
            new CreditEvent(
                "ev_" + ids.next(),
                wallet.owner(),
                "key",
                CreditEventKind.TOPUP,
                Money.of("USD", 500),
                reference,
                Optional.empty(),
                "{}",
                at));
  }

  private void booked(String reference, Instant at) {
    var amount = Money.of("USD", 500);
    var transaction =
        new LedgerTransaction(
            new TransactionId(ids.next()),
            wallet.owner().root(),
            TransactionKind.TOP_UP,
            at,
            "Paid",
            Optional.of(reference),
            List.of(
                new LedgerEntry(wallet.account(), amount),
                new LedgerEntry(LedgerAccount.own(Side.CASH), amount.negated())));
    wallet = wallet.after(transaction);
    wallets.record(List.of(wallet), transaction);
  }
}
