package io.tallyhost.bootstrap;

import io.tallyhost.application.invoicing.ChangeBillingSettings;
import io.tallyhost.application.invoicing.CreditInvoice;
import io.tallyhost.application.invoicing.InvoiceBooks;
import io.tallyhost.application.invoicing.InvoiceLedger;
import io.tallyhost.application.invoicing.InvoiceOrders;
import io.tallyhost.application.invoicing.InvoiceParties;
import io.tallyhost.application.invoicing.IssueInvoices;
import io.tallyhost.application.invoicing.ListInvoices;
import io.tallyhost.application.invoicing.OrderDocuments;
import io.tallyhost.application.invoicing.PayInvoice;
import io.tallyhost.application.invoicing.RenderInvoice;
import io.tallyhost.application.invoicing.SettleInvoice;
import io.tallyhost.application.invoicing.ShowBillingSettings;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.http.admin.BillingSettingsSection;
import io.tallyhost.http.admin.InvoicePaymentRoutes;
import io.tallyhost.http.admin.SettingsSection;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.pdf.PdfInvoicePrinter;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.invoicing.JdbiBillingSettings;
import io.tallyhost.persistence.invoicing.JdbiInvoiceNumbers;
import io.tallyhost.persistence.invoicing.JdbiInvoices;
import io.tallyhost.persistence.invoicing.JdbiSettlements;
import io.tallyhost.persistence.invoicing.JdbiUnbilledOrders;
import java.time.Duration;

/** Documents: who issues them, where they are kept, how they are handed out. */
final class InvoicingWiring {

  private final Kernel kernel;
  private final InvoiceBooks books;
  private final BillingSettingsStore settings;
  private final InvoiceLedger ledger;
  private final RenderInvoice renderInvoice;

  InvoicingWiring(Kernel kernel) {
    var jdbi = kernel.jdbi();
    this.kernel = kernel;
    this.books =
        new InvoiceBooks(
            new JdbiInvoices(jdbi), new JdbiInvoiceNumbers(jdbi), new JdbiSettlements(jdbi));
    this.settings = new JdbiBillingSettings(jdbi);
    this.ledger = new InvoiceLedger(kernel.tables().wallets(), kernel.ids(), kernel.clock());
    this.renderInvoice = new RenderInvoice(showInvoice(), new PdfInvoicePrinter());
  }

  InvoiceBooks books() {
    return books;
  }

  BillingSettingsStore settings() {
    return settings;
  }

  InvoiceLedger ledger() {
    return ledger;
  }

  /** Who sells, as far as tax is concerned: the operator's company. */
  TaxProfile sellerTax() {
    return settings.current().company().party().tax();
  }

  IssueInvoices issueInvoices() {
    return new IssueInvoices(books, kernel.office());
  }

  PayInvoice payInvoice() {
    return new PayInvoice(books, ledger, kernel.recorder(), kernel.unitOfWork());
  }

  CreditInvoice creditInvoice() {
    return new CreditInvoice(books, issueInvoices(), ledger, kernel.office());
  }

  ShowInvoice showInvoice() {
    return new ShowInvoice(books);
  }

  RenderInvoice renderInvoice() {
    return renderInvoice;
  }

  ListInvoices listInvoices() {
    return new ListInvoices(books.invoices());
  }

  /** Who bills whom. */
  InvoiceParties parties(Accounts accounts) {
    return new InvoiceParties(
        accounts, kernel.tables().resellers()::find, kernel.tables().customers()::find, settings);
  }

  /** Writes the documents of orders that were paid or refunded a moment ago. */
  InvoiceOrders invoiceOrders(Accounts accounts) {
    return new InvoiceOrders(
        new JdbiUnbilledOrders(kernel.jdbi()),
        new OrderDocuments(kernel.tables().orders(), parties(accounts), books, issueInvoices()),
        kernel.office());
  }

  void runInBackground(Background background, Accounts accounts) {
    background.every(Duration.ofSeconds(15), "order invoices", invoiceOrders(accounts)::run);
  }

  /** What the operator decides about billing, for the settings of the admin surface. */
  SettingsSection settingsSection() {
    return new BillingSettingsSection(showBillingSettings(), changeBillingSettings());
  }

  ShowBillingSettings showBillingSettings() {
    return new ShowBillingSettings(settings);
  }

  ChangeBillingSettings changeBillingSettings() {
    return new ChangeBillingSettings(settings, kernel.recorder(), kernel.unitOfWork());
  }

  Routes adminRoutes() {
    return new io.tallyhost.http.admin.InvoiceRoutes(
        new io.tallyhost.http.admin.InvoiceRoutes.UseCases(
            listInvoices(), showInvoice(), creditInvoice()),
        new InvoiceDownloads(renderInvoice),
        kernel.clock());
  }

  /** Invoices paid by hand. */
  Routes paymentRoutes() {
    return new InvoicePaymentRoutes(settleInvoice(), kernel.clock());
  }

  SettleInvoice settleInvoice() {
    return new SettleInvoice(books, payInvoice(), kernel.office());
  }

  /** The invoices of the VPS reseller API. */
  Routes vpsRoutes() {
    return new io.tallyhost.http.vps.InvoiceRoutes(listInvoices(), showInvoice(), renderInvoice);
  }
}
