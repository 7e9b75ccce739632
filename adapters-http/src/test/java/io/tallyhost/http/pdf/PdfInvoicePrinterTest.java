package io.tallyhost.http.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.invoicing.Invoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Every kind of document against the validators of others. */
final class PdfInvoicePrinterTest {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static final String FINE = "valid";

  private final PdfInvoicePrinter printer = new PdfInvoicePrinter();

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("domestic", Documents.domestic()),
        Arguments.of("reverse-charge", Documents.reverseCharge()),
        Arguments.of("consumer", Documents.finnishConsumer()),
        Arguments.of("foreign", Documents.foreign()),
        Arguments.of("unregistered", Documents.unregistered()),
        Arguments.of("credit-note", Documents.creditNote()),
        Arguments.of("paid-hours", Documents.paidHours()),
        Arguments.of("hostile", Documents.hostile()),
        Arguments.of("500-lines", Documents.withLines(500)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void a_document_is_an_archive_file_with_a_valid_e_invoice_inside(String name, Invoice invoice)
      throws Exception {
    var pdf = pdf(invoice);
    var unused =
        Files.write(
            Files.createDirectories(Path.of("target/invoices")).resolve(name + ".pdf"), pdf);
    assertThat(archive(pdf).getTestAssertions()).isEmpty();
    assertThat(archive(pdf).isCompliant()).isTrue();
    assertThat(report(pdf, name + ".pdf")).isEqualTo(FINE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void the_xml_to_download_is_valid(String name, Invoice invoice) {
    var xml = printer.xml(invoice, Documents.said(invoice)).orElseThrow();
    assertThat(report(xml, name + ".xml")).isEqualTo(FINE);
  }

  @Test
  void the_validators_would_notice() throws Exception {
    var invoice = Documents.domestic();
    var xml = new String(printer.xml(invoice, Documents.said(invoice)).orElseThrow(), UTF_8);
    var wrongTotal = xml.replace("<ram:GrandTotalAmount>29.26", "<ram:GrandTotalAmount>29.27");
    assertThat(wrongTotal).isNotEqualTo(xml);
    assertThat(report(wrongTotal.getBytes(UTF_8), "wrong.xml")).contains("BR-CO-15");
    try (var bare = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      bare.addPage(new PDPage());
      bare.save(bytes);
      assertThat(archive(bytes.toByteArray()).isCompliant()).isFalse();
    }
  }

  private byte[] pdf(Invoice invoice) {
    return printer.pdf(invoice, Documents.said(invoice));
  }

  // "Valid" must be the only verdict; what goes with it is told when it is not.
  private static String report(byte[] file, String name) {
    var validator = new ZUGFeRDValidator();
    var report = validator.validate(file, name);
    var fine =
        validator.wasCompletelyValid()
            && report.contains("<summary status=\"valid\"/>")
            && !report.contains("status=\"invalid\"")
            && !report.contains("<error");
    return fine ? FINE : report;
  }

  // Mustang's own word on PDF/A can't be trusted, so veraPDF is asked itself.
  private static ValidationResult archive(byte[] pdf) throws VeraPDFException, IOException {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
        var validator = foundry.createValidator(PDFAFlavour.PDFA_3_B, false)) {
      return validator.validate(parser);
    }
  }
}
