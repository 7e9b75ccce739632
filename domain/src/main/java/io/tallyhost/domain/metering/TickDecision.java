package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bills one wallet's running time up to an instant: a pure function of what is known of it. */
public record TickDecision(Instant until, UsageTax tax) {

  /** What becomes of that wallet; the id is used when money moves. */
  public WalletTick decide(TickSubject subject, PayerTerms terms, TransactionId id) {
    var meter = subject.meter();
    var metered = Metered.between(meter.meteredUntil(), until, subject.stretches());
    return terms.isPostpaid() ? accrue(subject, metered) : charge(subject, terms, metered, id);
  }

  /** Somebody who pays afterwards: it is written down and waits for the month's invoice. */
  private WalletTick accrue(TickSubject subject, Metered metered) {
    var meter = billed(subject).accrued(metered.total(subject.meter().currency()));
    return new WalletTick(
        subject.wallet(),
        meter,
        Optional.empty(),
        true,
        metered.hours(),
        List.of(),
        settled(subject),
        Optional.empty());
  }

  /** Somebody who pays before: it is taken from the wallet, and what is not there is owed. */
  private WalletTick charge(
      TickSubject subject, PayerTerms terms, Metered metered, TransactionId id) {
    var taxed = taxed(subject, terms, metered);
    var before = subject.meter();
    var transaction =
        new UsagePosting(id, before.meteredUntil(), until)
            .of(subject.wallet(), metered.total(before.currency()), taxed.vat());
    var wallet = transaction.map(subject.wallet()::after).orElse(subject.wallet());
    var reached = Runway.threshold(wallet.available(), before.load().perHour());
    return new WalletTick(
        wallet,
        billed(subject).taxed(taxed.run()).noticed(reached).paidUntil(until),
        transaction,
        false,
        metered.hours(),
        taxed.steps(),
        settled(subject),
        Runway.notice(before.noticeGiven(), reached));
  }

  private MeteredWallet billed(TickSubject subject) {
    return subject.meter().metered(until, settled(subject).size());
  }

  /** How far tax is counted afterwards, and what was taxed on the way. */
  private record Taxed(VatRun run, List<TaxedNet> steps) {
    Money vat() {
      return Money.sum(run.net().currency(), steps.stream().map(TaxedNet::vat).toList());
    }
  }

  private Taxed taxed(TickSubject subject, PayerTerms terms, Metered metered) {
    var run = subject.meter().vat();
    var steps = new ArrayList<TaxedNet>(1);
    for (var month : metered.byMonth(subject.meter().currency()).entrySet()) {
      var decision = tax.on(month.getKey(), terms.tax());
      var next = run.plus(month.getKey(), decision, month.getValue());
      run = next.run();
      steps.add(next.taxed());
    }
    return new Taxed(run, steps);
  }

  private List<Stretch> settled(TickSubject subject) {
    return subject.stretches().stream().filter(this::isDoneWith).toList();
  }

  private boolean isDoneWith(Stretch stretch) {
    return stretch.stoppedAt().map(stop -> !stop.isAfter(until)).orElse(false);
  }
}
