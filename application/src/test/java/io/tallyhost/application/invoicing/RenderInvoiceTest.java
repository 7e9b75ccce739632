package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.invoicing.RenderInvoice.Command;
import io.tallyhost.application.invoicing.RenderInvoice.Format;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoicePrinter;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.tax.TaxProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RenderInvoiceTest {

  /** Prints no more than the number; refuses XML where the buyer's country is missing. */
  private static final class PlainPrinter implements InvoicePrinter {
    @Override
    public byte[] pdf(Invoice invoice, Snapshot.Current said) {
      return invoice.number().value().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> xml(Invoice invoice, Snapshot.Current said) {
      return said.billTo().tax().country().map(country -> pdf(invoice, said));
    }
  }

  private final BillingWorld world = new BillingWorld();
  private final RenderInvoice render =
      new RenderInvoice(new ShowInvoice(world.books), new PlainPrinter());
  private final Owner owner = world.samples.somebody();
  private final Principal reseller = People.reseller(owner.account());

  @Test
  void a_document_becomes_a_file_named_by_its_number() {
    var invoice = world.issueInvoices.issue(world.samples.month(owner, 1));
    assertThat(said(invoice, Format.PDF)).isEqualTo("INV-2026-001.pdf application/pdf 12");
    assertThat(said(invoice, Format.XRECHNUNG)).isEqualTo("INV-2026-001.xml application/xml 12");
  }

  @Test
  void an_old_document_is_refused_in_the_words_of_the_reseller_api() {
    var draft = world.samples.month(owner, 1);
    var issued = world.issueInvoices.issue(draft);
    var legacy =
        new Invoice(
            new InvoiceId(world.ids.next()),
            owner,
            issued.number(),
            issued.issuedAt(),
            new InvoiceSource("legacy"),
            Optional.empty(),
            new Snapshot.Legacy(issued.totals(), "Acme", List.of("VPS")));
    world.books.invoices().add(List.of(legacy));
    assertThat(said(legacy, Format.PDF))
        .isEqualTo("PDF generation is only available for current-format invoices");
  }

  @Test
  void an_e_invoice_needs_a_country() {
    var draft = world.samples.month(owner, 1, TaxProfile.UNKNOWN);
    assertThat(said(world.issueInvoices.issue(draft), Format.XRECHNUNG)).contains("country");
  }

  private String said(Invoice invoice, Format format) {
    return render
        .handle(reseller, new Command(invoice.id(), format))
        .fold(
            file -> "%s %s %d".formatted(file.fileName(), file.mediaType(), file.content().length),
            RenderOutcome.Refused::reason);
  }
}
