package io.tallyhost.bootstrap.bench;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.http.pdf.PdfInvoicePrinter;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Invoices as files, with the e-invoice inside, on one core. */
public final class InvoiceBench {

  private static final BillingPeriod APRIL = BillingPeriod.ofMonth(YearMonth.of(2026, 4));
  private static final TaxProfile GERMAN = TaxProfile.business("DE", "DE123456789");
  private static final int LINES = 100_000;
  private static final int EACH = 50;

  private final CountedIds ids = new CountedIds();
  private final PdfInvoicePrinter printer = new PdfInvoicePrinter();

  private InvoiceBench() {}

  public static void main(String[] arguments) throws Exception {
    new InvoiceBench().run();
  }

  private void run() throws Exception {
    print(LINES / EACH / 10);
    var invoices = LINES / EACH;
    var millis = Ratio.millis(() -> print(invoices));
    System.out.printf(
        Locale.ROOT,
        "%-52s %9.1f ms  %.1f invoices/s a core%n",
        "%d PDF invoices of %d lines".formatted(invoices, EACH),
        millis,
        invoices * 1000 / millis);
  }

  private void print(int invoices) {
    for (var i = 0; i < invoices; i++) {
      var invoice = invoice(i + 1);
      var bytes = invoice.snapshot().fold(said -> printer.pdf(invoice, said).length, legacy -> 0);
      if (bytes == 0) {
        throw new IllegalStateException("Nothing was printed");
      }
    }
  }

  private Invoice invoice(long number) {
    var owner = Owner.topLevel(new AccountId(ids.next()));
    var vat = VatDecision.of(GERMAN, TaxProfile.consumer("DE"), APRIL.last());
    var lines =
        IntStream.rangeClosed(1, EACH)
            .mapToObj(
                i ->
                    InvoiceLine.of("Hourly VPS — server-" + i, Money.of("EUR", 499 + i), vat)
                        .detailed("720:00:00 hours running", ids.next()))
            .toList();
    return new InvoiceDraft(
            owner,
            InvoiceSource.of(owner.account(), APRIL),
            Optional.empty(),
            Snapshot.Current.invoice(issuer(), buyer(), APRIL, lines))
        .issued(new InvoiceId(ids.next()), number, Instant.parse("2026-05-01T00:05:00Z"));
  }

  private static Issuer issuer() {
    return new Issuer(
        IssuerId.OPERATOR,
        new Party(
            "Tally GmbH",
            PostalAddress.of("Invalidenstr. 1", "10115", "Berlin"),
            GERMAN,
            Optional.of("billing@tally.example")),
        Optional.of("+49 30 1234567"),
        Optional.empty(),
        Optional.empty());
  }

  private static Party buyer() {
    return new Party(
        "Čapek & Söhne",
        PostalAddress.of("Hauptstr. 2", "20095", "Hamburg"),
        TaxProfile.consumer("DE"),
        Optional.of("buyer@example.test"));
  }
}
