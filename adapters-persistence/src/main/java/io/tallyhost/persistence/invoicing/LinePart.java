package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A line as it was read; one of an old document is a label only. */
record LinePart(String label, Optional<InvoiceLine> line) {

  static LinePart of(ResultSet row) throws SQLException {
    var label = row.getString("label");
    return new LinePart(
        label, row.getString("vat_rule") == null ? Optional.empty() : Optional.of(line(row)));
  }

  private static InvoiceLine line(ResultSet row) throws SQLException {
    return new InvoiceLine(
        row.getString("label"),
        Columns.optionalText(row, "detail"),
        row.getLong("quantity"),
        Columns.money(row, "unit_price"),
        InvoiceReads.decision(row),
        Columns.optionalText(row, "reference"));
  }
}
