package io.tallyhost.http.vps;

import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatLine;
import io.tallyhost.http.shared.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invoices in this dialect's words. */
final class InvoiceJson {

  private InvoiceJson() {}

  static Map<String, @Nullable Object> listed(InvoiceSummary invoice) {
    return Json.object(
        "id", invoice.id().value(),
        "number", invoice.number().toString(),
        "issuedAt", invoice.issuedAt(),
        "currency", invoice.gross().currency().getCurrencyCode(),
        "subtotalCents", invoice.net().minor(),
        "vatCents", invoice.vat().minor(),
        "totalCents", invoice.gross().minor());
  }

  static Map<String, @Nullable Object> detailed(Invoice invoice) {
    var json = listed(InvoiceSummary.of(invoice));
    json.put("reverseCharge", invoice.totals().isReverseCharge());
    json.put("vatLines", signed(invoice).vatLines().stream().map(InvoiceJson::vatLine).toList());
    json.put("legalTexts", invoice.totals().legalTexts());
    json.put("snapshot", snapshot(invoice));
    json.put("orderId", invoice.orderId());
    return json;
  }

  // The sums of a credit note are below zero; its lines stay as they are on paper.
  private static Totals signed(Invoice invoice) {
    return invoice.kind() == DocumentKind.CREDIT_NOTE
        ? invoice.totals().negated()
        : invoice.totals();
  }

  private static Object vatLine(VatLine line) {
    return Json.object(
        "rateBps", line.decision().rate().basisPoints(),
        "baseCents", line.base().minor(),
        "vatCents", line.vat().minor());
  }

  private static Object snapshot(Invoice invoice) {
    var snapshot =
        Json.object(
            "schemaVersion", invoice.snapshot().schemaVersion(),
            "invoiceNumber", invoice.number().toString());
    snapshot.putAll(
        invoice
            .snapshot()
            .<Map<String, @Nullable Object>>fold(InvoiceJson::current, InvoiceJson::legacy));
    return snapshot;
  }

  private static Map<String, @Nullable Object> current(Snapshot.Current said) {
    return Json.object(
        "lines", said.lines().stream().map(InvoiceJson::line).toList(),
        "billTo",
            Json.object(
                "name", said.billTo().name(),
                "country", said.billTo().tax().country().map(Object::toString)),
        "periodFrom", said.period().first().toString(),
        "periodTo", said.period().last().toString(),
        "dueOn", said.due().toString());
  }

  private static Map<String, @Nullable Object> legacy(Snapshot.Legacy said) {
    return Json.object(
        "lines", said.labels().stream().map(label -> Json.object("label", label)).toList(),
        "billTo", Json.object("name", said.billToName()));
  }

  private static Object line(InvoiceLine line) {
    return Json.object(
        "label", line.label(),
        "detail", line.detail(),
        "quantity", line.quantity(),
        "totalCents", line.net().minor());
  }
}
