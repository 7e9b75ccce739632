package io.tallyhost.persistence.wallet;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.shared.Chained;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes rows of transactions: each entry knows its balance, each transaction its place. */
final class NewRows {

  private final Map<AccountId, ChainHead> before;
  private final Map<AccountId, ChainHead> heads;
  private final List<Chained<LedgerRow>> rows;

  /** Wallets as they are after all transactions, and where their chains ended before. */
  NewRows(List<Wallet> after, List<LedgerTransaction> all, Map<AccountId, ChainHead> before) {
    this.before = Map.copyOf(before);
    this.heads = new HashMap<>(before);
    this.rows = new ArrayList<>(all.size());
    var entries = entries(after, all);
    for (var transaction : all) {
      rows.add(chained(transaction, entries.removeFirst()));
    }
  }

  List<Chained<LedgerRow>> rows() {
    return rows;
  }

  /** Where the chain of that account ends with the new rows. */
  ChainHead head(AccountId holder) {
    return head(heads, holder);
  }

  /** The number with which it ended before them. */
  long numberBefore(AccountId holder) {
    return head(before, holder).number();
  }

  private static ChainHead head(Map<AccountId, ChainHead> heads, AccountId holder) {
    var head = heads.get(holder);
    if (head == null) {
      throw new IllegalArgumentException("No wallet was handed in for " + holder);
    }
    return head;
  }

  private Chained<LedgerRow> chained(LedgerTransaction transaction, List<LedgerRow.Entry> entries) {
    var before = head(transaction.chainedTo());
    var row =
        new LedgerRow(
            transaction.root().value(),
            transaction.chainedTo().value(),
            before.number() + 1,
            transaction.id().value(),
            transaction.kind().name(),
            transaction.at(),
            transaction.description(),
            transaction.reference(),
            transaction.entries().get(0).amount().currency().getCurrencyCode(),
            entries);
    var hash = row.hash(before.hash());
    heads.put(transaction.chainedTo(), new ChainHead(before.owner(), row.number(), hash));
    return new Chained<>(row, hash);
  }

  /** Walks back from the wallets as they are at the end to what each entry left behind. */
  private static ArrayDeque<List<LedgerRow.Entry>> entries(
      List<Wallet> after, List<LedgerTransaction> all) {
    Map<LedgerAccount, WalletTrail> trails =
        after.stream().collect(toMap(Wallet::account, WalletTrail::new));
    var entries = new ArrayDeque<List<LedgerRow.Entry>>();
    for (var last = all.size() - 1; last >= 0; last--) {
      var some = all.get(last).entries();
      entries.addFirst(some.stream().map(entry -> entry(entry, trails)).toList());
    }
    return entries;
  }

  private static LedgerRow.Entry entry(LedgerEntry entry, Map<LedgerAccount, WalletTrail> trails) {
    var step = step(entry, trails);
    return new LedgerRow.Entry(
        entry.account().code(),
        entry.amount().minor(),
        step.map(WalletTrail.Step::number),
        step.map(WalletTrail.Step::balanceAfter));
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
