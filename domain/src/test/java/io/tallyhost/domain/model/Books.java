package io.tallyhost.domain.model;

import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All ledger transactions, added up by ourselves. */
final class Books {

  /** A wallet before and after. */
  record Change(Wallet before, Wallet after) {}

  private final List<LedgerTransaction> all = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** I1, I2 and I9 for one transaction and the wallets that it touches. */
  void post(LedgerTransaction transaction, List<Change> changes) {
    Same.number("I1 sum of a transaction", BigInteger.ZERO, sum(transaction).longValueExact());
    Same.holds("an id is used once", ids.add(transaction.id().value()));
    var wallets =
        transaction.entries().stream()
            .filter(entry -> entry.account().side() == Side.WALLET)
            .count();
    Same.number("I9 wallets with one transaction", wallets, moved(changes));
    for (var change : changes) {
      agree(transaction, change.before().account(), minor(change.after()) - minor(change.before()));
      agree(
          transaction,
          change.before().arrearsAccount(),
          change.before().arrears().minor() - change.after().arrears().minor());
    }
    all.add(transaction);
  }

  /** What stands on an account, of all time. */
  Map<String, BigInteger> balances() {
    var balances = new HashMap<String, BigInteger>();
    for (var transaction : all) {
      for (var entry : transaction.entries()) {
        balances.merge(key(transaction, entry), minor(entry), BigInteger::add);
      }
    }
    return balances;
  }

  int size() {
    return all.size();
  }

  private static String key(LedgerTransaction transaction, LedgerEntry entry) {
    return entry.account().holder().isPresent()
        ? entry.account().code()
        : transaction.root() + " " + entry.account().code();
  }

  private static long moved(List<Change> changes) {
    return changes.stream()
        .filter(change -> minor(change.after()) != minor(change.before()))
        .count();
  }

  private static void agree(LedgerTransaction transaction, LedgerAccount account, long effect) {
    var booked =
        transaction.entries().stream()
            .filter(entry -> entry.account().equals(account))
            .mapToLong(entry -> entry.amount().minor())
            .sum();
    Same.number("I2 effect on a side", booked, effect);
  }

  private static BigInteger sum(LedgerTransaction transaction) {
    var sum = BigInteger.ZERO;
    for (var entry : transaction.entries()) {
      sum = sum.add(minor(entry));
    }
    return sum;
  }

  private static BigInteger minor(LedgerEntry entry) {
    return BigInteger.valueOf(entry.amount().minor());
  }

  private static long minor(Wallet wallet) {
    return wallet.balance().minor();
  }
}
