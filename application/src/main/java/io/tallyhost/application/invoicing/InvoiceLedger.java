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
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Clock;
import java.util.List;
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

  /** That it is owed from now on. Nothing is booked for an invoice over nothing. */
  public void bookIssue(Invoice invoice) {
    book(
        invoice,
        TransactionKind.INVOICE,
        "Invoice " + invoice.number(),
        InvoiceBookings.issued(invoice));
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
