package io.tallyhost.persistence.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.invoicing.SampleInvoices;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.NumberSeries;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the code above it says. */
final class InvoiceGuardsTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private final RandomIds ids = new RandomIds();
  private final SampleInvoices samples = new SampleInvoices();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoice",
        "invoice_party",
        "invoice_line",
        "invoice_vat_line",
        "invoice_credited_line",
        "invoice_number"
      })
  void an_issued_document_is_not_changed_removed_or_emptied(String table) {
    var unused = issued();
    var column = table.equals("invoice_number") ? "issuer_id" : "root_account_id";
    refused("UPDATE %1$s SET %2$s = %2$s".formatted(table, column));
    refused("DELETE FROM " + table);
    refused("TRUNCATE %s CASCADE".formatted(table));
  }

  @Test
  void a_gap_in_the_numbers_can_not_be_written_down() {
    var issuer = ids.next();
    execute(
        "INSERT INTO invoice_number VALUES ('%s', 'INVOICE', 2026, 1, DEFAULT, '%s')"
            .formatted(issuer, ids.next()));
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO invoice_number VALUES ('%s', 'INVOICE', 2026, 3, DEFAULT, '%s')"
                        .formatted(issuer, ids.next())))
        .hasMessageContaining("violates foreign key");
  }

  @Test
  void an_issued_document_gets_no_line_more() {
    var id = issued();
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO invoice_line (root_account_id, invoice_id, line, label, quantity,
                                              unit_price, net, vat_rule, vat_rate_bps)
                    SELECT root_account_id, id, 99, 'late', 1, 0, 0, 'DOMESTIC', 1900
                    FROM invoice WHERE id = '%s'
                    """
                        .formatted(id)))
        .hasMessageContaining("gets no more lines");
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO invoice_vat_line
                    SELECT root_account_id, id, 99, 'DOMESTIC', 1900, 1, 1
                    FROM invoice WHERE id = '%s'
                    """
                        .formatted(id)))
        .hasMessageContaining("do not make its total");
  }

  @Test
  void a_document_without_all_of_its_lines_is_refused() {
    var draft = samples.month(samples.somebody(), 2);
    var id = new InvoiceId(ids.next());
    var invoices = new JdbiInvoices(POSTGRES.jdbi());
    var invoice = draft.issued(id, 1, Instant.parse("2026-12-01T00:03:00Z"));
    assertThatThrownBy(() -> invoices.addRest(List.of(invoice)))
        .hasMessageContaining("do not make its total");
    invoices.addLines(Map.of(id, samples.month(samples.somebody(), 1)));
    assertThatThrownBy(() -> invoices.addRest(List.of(invoice)))
        .hasMessageContaining("do not make its total");
  }

  @Test
  void parts_without_their_document_are_refused() {
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO invoice_vat_line VALUES ('%1$s', '%1$s', 1, 'DOMESTIC', 1900, 1, 1)
                    """
                        .formatted(ids.next())))
        .hasMessageContaining("do not make its total");
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO invoice_party (root_account_id, invoice_id, role, name)
                    VALUES ('%1$s', '%1$s', 'BILL_TO', 'Nobody')
                    """
                        .formatted(ids.next())))
        .hasMessageContaining("is not there");
  }

  @Test
  void numbers_given_together_stand_one_after_the_other() {
    var numbers = new JdbiInvoiceNumbers(POSTGRES.jdbi());
    var series = new NumberSeries(samples.issuer().id(), DocumentKind.INVOICE, 2026);
    assertThat(numbers.lock(series)).isZero();
    var documents = List.of(new InvoiceId(ids.next()), new InvoiceId(ids.next()));
    numbers.assign(series, documents);
    assertThat(numbers.lock(series)).isEqualTo(2);
    var given =
        POSTGRES
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT invoice_id FROM invoice_number WHERE issuer_id = :id
                            ORDER BY number
                            """)
                        .bind("id", series.issuer().value())
                        .mapTo(String.class)
                        .list());
    assertThat(given).isEqualTo(documents.stream().map(InvoiceId::value).toList());
  }

  private String issued() {
    var invoice =
        samples
            .month(samples.somebody(), 2)
            .issued(new InvoiceId(ids.next()), 1, Instant.parse("2026-12-01T00:03:00Z"));
    new JdbiInvoices(POSTGRES.jdbi()).add(List.of(invoice));
    return invoice.id().value();
  }

  private static void refused(String sql) {
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
  }

  private static void execute(String sql) {
    POSTGRES.jdbi().useHandle(handle -> handle.execute(sql));
  }
}
