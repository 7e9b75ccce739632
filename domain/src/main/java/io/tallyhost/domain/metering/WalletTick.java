package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Optional;

/**
 * What a tick does to one wallet: how it stands afterwards and what explains it.
 *
 * @param taxes what was taxed, month by month
 * @param settled stretches that ended and are billed to their end now
 * @param notice the threshold of hours of which the owner is to be told
 */
public record WalletTick(
    Wallet wallet,
    MeteredWallet meter,
    Optional<LedgerTransaction> transaction,
    boolean accrues,
    List<UsageHour> hours,
    List<TaxedNet> taxes,
    List<Stretch> settled,
    Optional<Integer> notice) {

  public WalletTick {
    hours = List.copyOf(hours);
    taxes = List.copyOf(taxes);
    settled = List.copyOf(settled);
  }

  public Money net() {
    return Money.sum(
        meter.currency(), hours.stream().map(hour -> hour.total(meter.currency())).toList());
  }

  /** Taken from the balance. */
  public Money debited() {
    return transaction
        .map(posted -> posted.effectOn(wallet.account()).negated())
        .orElse(Money.zero(meter.currency()));
  }

  /** Not covered, and owed from now on. */
  public Money owed() {
    return transaction
        .map(posted -> posted.effectOn(wallet.arrearsAccount()).negated())
        .orElse(Money.zero(meter.currency()));
  }

  /** Owes something since this tick, and owed nothing before it. */
  public boolean fallsIntoArrears() {
    return owed().isPositive() && owed().equals(wallet.arrears());
  }
}
