package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.Correction;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceNumber;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The row of a document, without what lies in other tables. */
record InvoiceHead(
    String id,
    Owner owner,
    InvoiceNumber number,
    Instant issuedAt,
    InvoiceSource source,
    Optional<String> orderId,
    Money net,
    Optional<Terms> terms,
    Optional<Corrected> corrected) {

  /** What only documents in the current format say. */
  record Terms(BillingPeriod period, Money prepaid, LocalDate due) {}

  /** What only a credit note says; its lines lie elsewhere. */
  record Corrected(InvoiceId invoice, InvoiceNumber number, LocalDate issuedOn, String reason) {

    Correction with(List<Integer> lines) {
      return new Correction(invoice, number, issuedOn, lines, reason);
    }
  }

  static InvoiceHead of(ResultSet row) throws SQLException {
    return new InvoiceHead(
        row.getString("id"),
        Columns.owner(row),
        new InvoiceNumber(row.getString("number")),
        Columns.instant(row, "issued_at"),
        new InvoiceSource(row.getString("source")),
        Columns.optionalText(row, "order_id"),
        Columns.money(row, "net"),
        row.getInt("schema_version") == 1 ? Optional.empty() : Optional.of(terms(row)),
        row.getString("corrects_id") == null ? Optional.empty() : Optional.of(corrected(row)));
  }

  String root() {
    return owner.root().value();
  }

  Invoice invoice(InvoiceParts parts) {
    var totals = Totals.ofVatLines(net.currency(), parts.taxes());
    return new Invoice(
        new InvoiceId(id),
        owner,
        number,
        issuedAt,
        source,
        orderId,
        terms
            .<Snapshot>map(said -> current(said, parts, totals))
            .orElseGet(() -> new Snapshot.Legacy(totals, parts.billTo().name(), parts.labels())));
  }

  private Snapshot.Current current(Terms said, InvoiceParts parts, Totals totals) {
    return new Snapshot.Current(
        parts.issuer(),
        parts.billTo(),
        said.period(),
        parts.fullLines(),
        totals,
        said.prepaid(),
        said.due(),
        corrected.map(each -> each.with(parts.credited())));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        new BillingPeriod(
            row.getObject("period_first", LocalDate.class),
            row.getObject("period_last", LocalDate.class)),
        Columns.money(row, "prepaid"),
        row.getObject("due", LocalDate.class));
  }

  private static Corrected corrected(ResultSet row) throws SQLException {
    return new Corrected(
        new InvoiceId(row.getString("corrects_id")),
        new InvoiceNumber(row.getString("corrects_number")),
        row.getObject("corrects_on", LocalDate.class),
        row.getString("corrects_reason"));
  }
}
