package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.Currency;

/**
 * How far a wallet is metered, and what it runs.
 *
 * @param meteredUntil everything before it is billed, nothing after it
 * @param accrued billed but not debited; waits for the month's invoice
 * @param invoicedUntil everything accrued before it is on an invoice
 * @param noticeGiven the lowest threshold of hours of which its owner was told; 0 for none
 */
public record MeteredWallet(
    Owner owner,
    Instant meteredUntil,
    Load load,
    VatRun vat,
    Money accrued,
    Instant invoicedUntil,
    int noticeGiven) {

  /** Of somebody for whom nothing has run yet. */
  public static MeteredWallet open(Owner owner, Currency currency, Instant now) {
    var hour = Months.hourOf(now);
    return new MeteredWallet(
        owner, hour, Load.none(currency), VatRun.none(currency), Money.zero(currency), hour, 0);
  }

  public Currency currency() {
    return accrued.currency();
  }

  public boolean hasSomethingToBill() {
    return load.unsettled() > 0;
  }

  /** Whether something that ran before that instant is not billed. */
  public boolean isBehind(Instant until) {
    return hasSomethingToBill() && meteredUntil.isBefore(until);
  }

  /** Nothing is ever metered into what is billed already. */
  public Instant earliest(Instant wanted) {
    return Months.later(wanted, meteredUntil);
  }

  /** One more service runs. What was idle until now has nothing to catch up with. */
  public MeteredWallet started(Stretch stretch) {
    var until =
        hasSomethingToBill()
            ? meteredUntil
            : Months.later(meteredUntil, Months.hourOf(stretch.startedAt()));
    return with(until, load.started(stretch.terms().rate()));
  }

  public MeteredWallet stopped(Stretch stretch) {
    return with(meteredUntil, load.stopped(stretch.terms().rate()));
  }

  /** Billed until then, after which that many stretches are done with. */
  MeteredWallet metered(Instant until, long settled) {
    return with(until, load.settled(settled));
  }

  MeteredWallet taxed(VatRun after) {
    return new MeteredWallet(owner, meteredUntil, load, after, accrued, invoicedUntil, noticeGiven);
  }

  MeteredWallet accrued(Money more) {
    return new MeteredWallet(
        owner, meteredUntil, load, vat, accrued.plus(more), invoicedUntil, noticeGiven);
  }

  MeteredWallet noticed(int threshold) {
    return new MeteredWallet(owner, meteredUntil, load, vat, accrued, invoicedUntil, threshold);
  }

  /** Nothing before that instant waits for an invoice, unless it accrued in other times. */
  MeteredWallet paidUntil(Instant until) {
    return accrued.isZero() ? invoiced(until, accrued) : this;
  }

  /** What accrued until then stands on an invoice now. */
  public MeteredWallet invoiced(Instant until, Money amount) {
    return new MeteredWallet(
        owner, meteredUntil, load, vat, accrued.minus(amount), until, noticeGiven);
  }

  private MeteredWallet with(Instant until, Load now) {
    return new MeteredWallet(owner, until, now, vat, accrued, invoicedUntil, noticeGiven);
  }
}
