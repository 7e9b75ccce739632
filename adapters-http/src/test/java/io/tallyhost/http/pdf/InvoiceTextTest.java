package io.tallyhost.http.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a person reads, and what a machine reads, of the same document. */
final class InvoiceTextTest {

  private final PdfInvoicePrinter printer = new PdfInvoicePrinter();

  @Test
  void a_domestic_invoice_says_what_the_law_wants() throws IOException {
    // 4.99 + 12.60 + 3 × 2.50 − 0.50 = 24.59; 19 % of it 4.6721.
    assertThat(text(Documents.domestic()))
        .contains(
            "Invoice",
            "INV-2026-042",
            "1 December 2026",
            "November 2026",
            "Acme Cloud Solutions GmbH & Co. KG",
            "80331 München",
            "Germany",
            "DE123456789",
            "DE987654321",
            "24.59 EUR",
            "VAT 19 % on 24.59",
            "4.67 EUR",
            "29.26 EUR",
            "Please pay 29.26 EUR by 15 December 2026",
            "DE89 3704 0044 0532 0130 00",
            "Page 1 of 1");
  }

  @Test
  void reverse_charge_and_prepayment_are_said_in_words() throws IOException {
    assertThat(text(Documents.reverseCharge())).contains("Reverse charge", "Article 196");
    assertThat(text(Documents.finnishConsumer()))
        .contains("VAT 25.5 %", "Already paid", "There is nothing left to pay");
  }

  @Test
  void a_credit_note_names_what_it_corrects() throws IOException {
    assertThat(text(Documents.creditNote()))
        .contains("Credit note", "CN-2026-001", "INV-2026-042", "Reason: The server");
    assertThat(xml(Documents.creditNote()))
        .contains("<ram:TypeCode>381</ram:TypeCode>", "INV-2026-042");
  }

  @Test
  void a_long_invoice_numbers_its_pages_and_shows_every_line() throws IOException {
    var text = text(Documents.withLines(500));
    assertThat(text).contains("node-001", "node-250", "node-500");
    assertThat(text).containsPattern("Page 1 of \\d\\d").containsPattern("Page (\\d\\d) of \\1");
  }

  @Test
  void characters_without_a_glyph_are_replaced_in_the_picture_and_kept_in_the_data()
      throws IOException {
    assertThat(text(Documents.hostile())).contains("Кириллица", "Žluťoučkého", "\uFFFD");
    assertThat(xml(Documents.hostile())).contains("日本語のサーバー", "&lt;ram:Name&gt;");
  }

  @Test
  void what_is_read_from_the_right_is_drawn_from_the_right() {
    assertThat(Reading.visual("VPS \u05D0\u05D1\u05D2 12")).isEqualTo("VPS 12 \u05D2\u05D1\u05D0");
    assertThat(Reading.visual("VPS 12")).isEqualTo("VPS 12");
  }

  @Test
  void the_same_document_gives_the_same_bytes() {
    var invoice = Documents.domestic();
    assertThat(new PdfInvoicePrinter().pdf(invoice, Documents.said(invoice)))
        .isEqualTo(printer.pdf(invoice, Documents.said(invoice)));
  }

  @Test
  void without_a_country_there_is_a_pdf_and_no_e_invoice() throws IOException {
    var invoice = Documents.unknownBuyer();
    assertThat(printer.xml(invoice, Documents.said(invoice))).isEmpty();
    assertThat(text(invoice)).contains("country is not known");
  }

  @Test
  void an_xrechnung_is_made_where_all_is_known_that_it_demands() {
    assertThat(xml(Documents.domestic())).contains("xrechnung_3.0");
    assertThat(xml(Documents.finnishConsumer())).doesNotContain("xrechnung_3.0");
  }

  @Test
  void figures_are_grouped_and_have_the_decimals_of_their_currency() {
    assertThat(Wording.figure(Money.of("EUR", 123_456_789))).isEqualTo("1,234,567.89");
    assertThat(Wording.figure(Money.of("EUR", -100_000))).isEqualTo("−1,000.00");
    assertThat(Wording.amount(Money.of("JPY", 1_000))).isEqualTo("1,000 JPY");
    assertThat(Wording.percent(new Percentage(2550))).isEqualTo("25.5 %");
    assertThat(Wording.percent(Percentage.ofPercent(20))).isEqualTo("20 %");
  }

  @Test
  void a_period_is_said_as_briefly_as_it_can_be() {
    assertThat(period("2026-11-01", "2026-11-30")).isEqualTo("November 2026");
    assertThat(period("2026-10-04", "2026-10-04")).isEqualTo("4 October 2026");
    assertThat(period("2026-10-04", "2026-11-03")).isEqualTo("4 October – 3 November 2026");
    assertThat(period("2026-12-04", "2027-01-03")).isEqualTo("4 December 2026 – 3 January 2027");
  }

  private static String period(String first, String last) {
    return Wording.period(new BillingPeriod(LocalDate.parse(first), LocalDate.parse(last)));
  }

  private String text(Invoice invoice) throws IOException {
    try (var document = Loader.loadPDF(printer.pdf(invoice, Documents.said(invoice)))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private String xml(Invoice invoice) {
    return new String(
        printer.xml(invoice, Documents.said(invoice)).orElseThrow(), StandardCharsets.UTF_8);
  }
}
