package io.tallyhost.persistence.invoicing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import io.tallyhost.domain.tax.VatRule;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads documents whole: five queries, however many there are. */
final class InvoiceReads {

  private record Part<T>(String invoice, T part) {}

  private final Handle handle;

  InvoiceReads(Handle handle) {
    this.handle = handle;
  }

  /** Those for which the condition holds, oldest first. */
  List<Invoice> where(String condition, UnaryOperator<Query> bind) {
    var heads =
        bind.apply(
                handle.createQuery(
                    "SELECT * FROM invoice WHERE " + condition + " ORDER BY issued_at, id"))
            .map((row, context) -> InvoiceHead.of(row))
            .list();
    return heads.isEmpty() ? List.of() : assembled(heads);
  }

  private List<Invoice> assembled(List<InvoiceHead> heads) {
    var parties = parts(heads, "invoice_party", "role", (row, context) -> PartyPart.of(row));
    var lines = parts(heads, "invoice_line", "line", (row, context) -> LinePart.of(row));
    var taxes = parts(heads, "invoice_vat_line", "line", (row, context) -> vatLine(row));
    var credited = creditedLines(heads);
    return heads.stream()
        .map(
            head ->
                head.invoice(
                    new InvoiceParts(
                        parties.getOrDefault(head.id(), List.of()),
                        lines.getOrDefault(head.id(), List.of()),
                        taxes.getOrDefault(head.id(), List.of()),
                        credited.getOrDefault(head.id(), List.of()))))
        .toList();
  }

  private <T> Map<String, List<T>> parts(
      List<InvoiceHead> heads, String table, String order, RowMapper<T> mapper) {
    return grouped(
        handle.createQuery(
            """
                SELECT p.*, i.currency
                FROM invoice i
                JOIN %s p ON p.root_account_id = i.root_account_id AND p.invoice_id = i.id
                WHERE (i.root_account_id, i.id) IN (SELECT * FROM unnest(:roots, :ids))
                ORDER BY p.%s
                """
                .formatted(table, order)),
        heads,
        (row, context) -> new Part<>(row.getString("invoice_id"), mapper.map(row, context)));
  }

  private Map<String, List<Integer>> creditedLines(List<InvoiceHead> notes) {
    return grouped(
        handle.createQuery(
            """
            SELECT credit_note_id, line FROM invoice_credited_line
            WHERE (root_account_id, credit_note_id) IN (SELECT * FROM unnest(:roots, :ids))
            """),
        notes,
        (row, context) -> new Part<>(row.getString("credit_note_id"), row.getInt("line")));
  }

  private static <T> Map<String, List<T>> grouped(
      Query query, List<InvoiceHead> heads, RowMapper<Part<T>> mapper) {
    return query
        .bindArray("roots", String.class, heads.stream().map(InvoiceHead::root).toList())
        .bindArray("ids", String.class, heads.stream().map(InvoiceHead::id).toList())
        .map(mapper)
        .collect(groupingBy(Part::invoice, mapping(Part::part, toList())));
  }

  private static VatLine vatLine(ResultSet row) throws SQLException {
    return new VatLine(decision(row), Columns.money(row, "base"), Columns.money(row, "vat"));
  }

  static VatDecision decision(ResultSet row) throws SQLException {
    return new VatDecision(
        VatRule.valueOf(row.getString("vat_rule")), new Percentage(row.getInt("vat_rate_bps")));
  }
}
