package io.tallyhost.application.whitelabel;

import io.tallyhost.application.ordering.Buyers;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.wallet.DebitOutcome;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the money for an order, and gives it back. */
public final class Till {

  private final Wallets wallets;
  private final Buyers buyers;

  public Till(Wallets wallets, Buyers buyers) {
    this.wallets = wallets;
    this.buyers = buyers;
  }

  /** The caller's wallet, nobody else's until the unit of work ends. */
  Wallet lock(AccountId account) {
    return Optional.ofNullable(wallets.lock(List.of(account)).get(account))
        .orElseThrow(() -> new NotFound("Wallet"));
  }

  Wallet find(AccountId account) {
    return wallets.find(account).orElseThrow(() -> new NotFound("Wallet"));
  }

  /** What a net price comes to for that reseller. */
  Totals totals(AccountId reseller, Money net) {
    return Totals.of(net, buyers.require(reseller).vat());
  }

  /** Debits, as far as that is covered; the transaction has the order's id. */
  DebitOutcome debit(Wallet wallet, ProductOrderId id, Service service, Totals totals) {
    var outcome = wallet.debit(sale(id, service, totals));
    var unused = outcome.fold(this::record, refused -> wallet);
    return outcome;
  }

  /** The same money, the other way. */
  void giveBack(ProductOrderId order, Service service, TransactionId id, Instant now) {
    var sale = wallets.transaction(new TransactionId(order.value())).orElseThrow();
    var wallet = lock(service.owner().account());
    var back =
        new LedgerTransaction(
            id,
            sale.root(),
            TransactionKind.REFUND,
            now,
            "Refund — " + service.label(),
            sale.reference(),
            sale.entries().stream().map(Till::turned).toList());
    wallets.record(List.of(wallet.credit(back).wallet()), back);
  }

  private Wallet record(DebitOutcome.Debited debited) {
    var posting = debited.posting();
    wallets.record(List.of(posting.wallet()), posting.transaction());
    return posting.wallet();
  }

  private static LedgerTransaction sale(ProductOrderId id, Service service, Totals totals) {
    return new LedgerTransaction(
        new TransactionId(id.value()),
        service.owner().root(),
        TransactionKind.ORDER,
        service.createdAt(),
        service.label(),
        Optional.of(service.id().value()),
        Stream.of(
                entry(LedgerAccount.wallet(service.owner().account()), totals.gross().negated()),
                entry(LedgerAccount.own(Side.REVENUE), totals.net()),
                entry(LedgerAccount.own(Side.VAT), totals.vat()))
            .flatMap(Optional::stream)
            .toList());
  }

  // The books have no entry of nothing.
  private static Optional<LedgerEntry> entry(LedgerAccount account, Money amount) {
    return amount.isZero() ? Optional.empty() : Optional.of(new LedgerEntry(account, amount));
  }

  private static LedgerEntry turned(LedgerEntry entry) {
    return new LedgerEntry(entry.account(), entry.amount().negated());
  }
}
