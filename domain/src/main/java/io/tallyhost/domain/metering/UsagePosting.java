package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one ledger transaction of a wallet and a tick: what the wallet covers is taken from it, the
 * rest is earned as well and owed.
 */
record UsagePosting(TransactionId id, Instant from, Instant until) {

  Optional<LedgerTransaction> of(Wallet wallet, Money net, Money vat) {
    var gross = net.plus(vat);
    var covered = gross.min(wallet.available());
    var entries =
        Stream.of(
                entry(wallet.account(), covered.negated()),
                entry(wallet.arrearsAccount(), covered.minus(gross)),
                entry(LedgerAccount.own(Side.REVENUE), net),
                entry(LedgerAccount.own(Side.VAT), vat))
            .flatMap(entry -> entry)
            .toList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(transaction(wallet, entries));
  }

  private LedgerTransaction transaction(Wallet wallet, List<LedgerEntry> entries) {
    return new LedgerTransaction(
        id,
        wallet.owner().root(),
        TransactionKind.USAGE,
        until,
        "Hourly usage from %s to %s".formatted(from, until),
        Optional.of("usage:%s:%d".formatted(wallet.owner().account(), from.getEpochSecond())),
        entries);
  }

  // The books have no entry of nothing.
  private static Stream<LedgerEntry> entry(LedgerAccount account, Money amount) {
    return amount.isZero() ? Stream.empty() : Stream.of(new LedgerEntry(account, amount));
  }
}
