package io.tallyhost.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By what a document is known, and for what it is issued; these texts are kept for years. */
final class DocumentNamesTest {

  private final InvoiceSource month = InvoiceSource.of(Samples.ACME.account(), Samples.NOVEMBER);
  private final InvoiceSource usage =
      InvoiceSource.ofUsage(Samples.ACME.account(), LocalDate.of(2026, 11, 1));

  @Test
  void the_source_of_a_document_stays_the_same_so_that_it_is_issued_once() {
    assertThat(month.value()).isEqualTo("period:cacme00000000000000000000:2026-11-01");
    assertThat(usage.value()).isEqualTo("usage:cacme00000000000000000000:2026-11-01");
    assertThat(InvoiceSource.ofOrder("corder").value()).isEqualTo("order:corder");
  }

  @Test
  void a_months_invoice_and_a_paper_about_paid_usage_are_told_apart() {
    assertThat(month.isPeriod()).isTrue();
    assertThat(month.isUsage()).isFalse();
    assertThat(usage.isUsage()).isTrue();
    assertThat(usage.isPeriod()).isFalse();
  }

  @Test
  void series_have_one_order_in_which_everybody_locks_them() {
    var ours = series("operator", DocumentKind.INVOICE, 2026);
    var next = series("operator", DocumentKind.INVOICE, 2027);
    var notes = series("operator", DocumentKind.CREDIT_NOTE, 2026);
    var theirs = series("cacme", DocumentKind.CREDIT_NOTE, 2027);

    assertThat(Stream.of(notes, next, ours, theirs).sorted())
        .containsExactly(theirs, ours, next, notes);
  }

  @Test
  void e_invoices_call_documents_by_their_numbers_in_the_code_list() {
    assertThat(DocumentKind.INVOICE.typeCode()).isEqualTo("380");
    assertThat(DocumentKind.CREDIT_NOTE.typeCode()).isEqualTo("381");
  }

  @Test
  void a_number_reads_as_it_is_printed() {
    assertThat(new InvoiceNumber("INV-2026-001")).hasToString("INV-2026-001");
  }

  @Test
  void a_reseller_issues_under_its_own_id_and_the_operator_under_its_name() {
    assertThat(IssuerId.of(Samples.ACME.account()).value()).isEqualTo("cacme00000000000000000000");
    assertThat(IssuerId.OPERATOR.value()).isEqualTo("operator");
  }

  @Test
  void what_is_no_id_names_nothing() {
    assertThatThrownBy(() -> new IssuerId(" ")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new InvoiceId("INV-2026-001")).isInstanceOf(InvalidValue.class);
  }

  private static NumberSeries series(String issuer, DocumentKind kind, int year) {
    return new NumberSeries(new IssuerId(issuer), kind, year);
  }
}
