package io.tallyhost.application.ordering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a sale stands in the books: from the wallet into revenue and tax. */
final class Ledgers {

  private Ledgers() {}

  /** What happened, when and why. */
  record Occasion(
      TransactionId id, TransactionKind kind, Instant at, String description, String reference) {}

  static LedgerTransaction sale(Occasion occasion, Owner buyer, Totals totals) {
    var entries = new ArrayList<LedgerEntry>();
    add(entries, LedgerAccount.wallet(buyer.account()), totals.gross().negated());
    add(entries, LedgerAccount.own(Side.REVENUE), totals.net());
    add(entries, LedgerAccount.own(Side.VAT), totals.vat());
    return transaction(occasion, buyer.root(), entries);
  }

  private static LedgerTransaction transaction(
      Occasion occasion, AccountId root, List<LedgerEntry> entries) {
    return new LedgerTransaction(
        occasion.id(),
        root,
        occasion.kind(),
        occasion.at(),
        occasion.description(),
        Optional.of(occasion.reference()),
        entries);
  }

  private static void add(List<LedgerEntry> entries, LedgerAccount account, Money amount) {
    if (!amount.isZero()) {
      entries.add(new LedgerEntry(account, amount));
    }
  }
}
