package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoicePrinter;
import io.tallyhost.domain.invoicing.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** {@link InvoicePrinter} by PDFBox: A4 pages, and a Factur-X XML inside where one can be given. */
public final class PdfInvoicePrinter implements InvoicePrinter {

  private final Typefaces faces = Typefaces.load();

  @Override
  public byte[] pdf(Invoice invoice, Snapshot.Current said) {
    try (var document = new PDDocument()) {
      draw(document, invoice, said);
      var xml = CrossIndustryInvoice.facturX(invoice, said);
      var archive = new Archive(document, invoice);
      archive.describe(said, xml.isPresent());
      if (xml.isPresent()) {
        archive.attach(xml.get());
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Optional<byte[]> xml(Invoice invoice, Snapshot.Current said) {
    return CrossIndustryInvoice.xRechnung(invoice, said);
  }

  private void draw(PDDocument document, Invoice invoice, Snapshot.Current said)
      throws IOException {
    try (var sheet = new Sheet(document, faces)) {
      new Letterhead(sheet).draw(invoice, said);
      new LineTable(sheet, invoice.currency().getCurrencyCode()).draw(said);
      new TotalsBlock(sheet).draw(said);
      new Footer(sheet).draw(invoice, said.issuer());
    }
  }
}
