package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Optional;

/** Everything that invoicing needs, in memory, on 1 December 2026. */
public final class BillingWorld {

  public final SampleInvoices samples = new SampleInvoices();
  public final RandomIds ids = new RandomIds();
  public final TestClock clock = TestClock.at("2026-12-01T00:03:00Z");
  public final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  public final InMemoryAuditTrail trail = new InMemoryAuditTrail(unitOfWork);
  public final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  public final Recorder recorder = new Recorder(trail, outbox, ids, clock);
  public final Office office = new Office(unitOfWork, recorder, ids, clock);
  public final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  public final InMemoryInvoices invoices = new InMemoryInvoices(unitOfWork);
  public final InvoiceBooks books =
      new InvoiceBooks(
          invoices, new InMemoryInvoiceNumbers(unitOfWork), new InMemorySettlements(unitOfWork));
  public final InvoiceLedger ledger = new InvoiceLedger(wallets, ids, clock);
  public final IssueInvoices issueInvoices = new IssueInvoices(books, office);
  public final PayInvoice payInvoice = new PayInvoice(books, ledger, recorder, unitOfWork);
  public final InMemoryBillingSettings settings = new InMemoryBillingSettings(unitOfWork);
  public final CreditInvoice creditInvoice =
      new CreditInvoice(books, issueInvoices, ledger, office);

  /** Somebody with that much in the wallet. */
  public Owner somebodyWith(long cents) {
    var owner = samples.somebody();
    var wallet = Wallet.open(owner, new CreditLimit(eur(0)));
    wallets.open(wallet);
    if (cents > 0) {
      var topUp = topUp(owner, eur(cents));
      wallets.record(List.of(wallet.after(topUp)), topUp);
    }
    return owner;
  }

  public Money balance(Owner owner) {
    return wallets.find(owner.account()).orElseThrow().balance();
  }

  public Settlement settlement(Invoice invoice) {
    return books.settlements().find(invoice.id()).orElseThrow();
  }

  public static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  private LedgerTransaction topUp(Owner owner, Money amount) {
    return new LedgerTransaction(
        new TransactionId(ids.next()),
        owner.root(),
        TransactionKind.TOP_UP,
        clock.instant(),
        "Top-up",
        Optional.empty(),
        List.of(
            new LedgerEntry(LedgerAccount.wallet(owner.account()), amount),
            new LedgerEntry(LedgerAccount.own(Side.CASH), amount.negated())));
  }
}
