package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One entry as a row: a wallet's carry their number and the balance that they leave. */
record EntryRow(
    LedgerTransaction transaction, int line, LedgerEntry entry, Optional<WalletTrail.Step> step) {

  static Stream<EntryRow> of(
      LedgerTransaction transaction, Map<LedgerAccount, WalletTrail> trails) {
    var entries = transaction.entries();
    return IntStream.range(0, entries.size())
        .mapToObj(
            line ->
                new EntryRow(
                    transaction, line, entries.get(line), step(entries.get(line), trails)));
  }

  Optional<Long> number() {
    return step.map(WalletTrail.Step::number);
  }

  Optional<Long> balanceAfter() {
    return step.map(WalletTrail.Step::balanceAfter);
  }

  private static Optional<WalletTrail.Step> step(
      LedgerEntry entry, Map<LedgerAccount, WalletTrail> trails) {
    if (entry.account().side() != Side.WALLET) {
      return Optional.empty();
    }
    var trail = trails.get(entry.account());
    if (trail == null) {
      throw new IllegalArgumentException("No wallet was handed in for " + entry.account());
    }
    return Optional.of(trail.back(entry.amount()));
  }
}
