package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceBookings;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.DebitOutcome;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books documents: on the wallet of whoever is billed, and on the sides that face it. */
public final class InvoiceLedger {

  private final Wallets wallets;
  private final Ids ids;
  private final Clock clock;

  public InvoiceLedger(Wallets wallets, Ids ids, Clock clock) {
    this.wallets = wallets;
    this.ids = ids;
    this.clock = clock;
  }

  /** Wallets in which something is to be booked, nobody else's until the unit of work ends. */
  Map<AccountId, Wallet> lock(Collection<AccountId> accounts) {
    return wallets.lock(accounts);
  }

  /**
   * That all of these are owed from now on, each by another of these wallets. Nothing is booked for
   * an invoice over nothing.
   */
  void bookIssued(List<Invoice> invoices, Map<AccountId, Wallet> locked) {
    wallets.recordAll(
        invoices.stream()
            .filter(invoice -> !InvoiceBookings.issued(invoice).isEmpty())
            .map(invoice -> issued(invoice, locked))
            .toList());
  }

  private Posting issued(Invoice invoice, Map<AccountId, Wallet> locked) {
    var wallet = locked.get(invoice.owner().account());
    if (wallet == null) {
      throw new NotFound("Wallet");
    }
    var transaction =
        transaction(
            invoice,
            TransactionKind.INVOICE,
            "Invoice " + invoice.number(),
            InvoiceBookings.issued(invoice));
    return new Posting(wallet.after(transaction), transaction);
  }

  /** Takes the amount from the wallet, if that is covered. */
  public DebitOutcome pay(Invoice invoice, Money amount) {
    var wallet = locked(invoice.owner().account());
    var payment =
        transaction(
            invoice,
            TransactionKind.INVOICE,
            "Payment of " + invoice.number(),
            InvoiceBookings.paid(invoice, amount));
    return wallet.debit(payment).fold(this::record, refused -> refused);
  }

  void book(Invoice invoice, TransactionKind kind, String what, List<LedgerEntry> entries) {
    if (!entries.isEmpty()) {
      var wallet = locked(invoice.owner().account());
      var transaction = transaction(invoice, kind, what, entries);
      wallets.record(List.of(wallet.after(transaction)), transaction);
    }
  }

  private DebitOutcome record(DebitOutcome.Debited debited) {
    var posting = debited.posting();
    wallets.record(List.of(posting.wallet()), posting.transaction());
    return debited;
  }

  private LedgerTransaction transaction(
      Invoice invoice, TransactionKind kind, String what, List<LedgerEntry> entries) {
    return new LedgerTransaction(
        new TransactionId(ids.next()),
        invoice.owner().root(),
        kind,
        clock.instant(),
        what,
        Optional.of(invoice.id().value()),
        entries);
  }

  private Wallet locked(AccountId account) {
    return wallets.lock(List.of(account)).values().stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("Wallet"));
  }
}
