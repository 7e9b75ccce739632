package io.tallyhost.http.admin;

import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.invoicing.DunningStep;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.tax.VatLine;
import io.tallyhost.http.shared.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents in the words of the admin surface. A credit note's sums are below zero. */
final class InvoiceJson {

  private InvoiceJson() {}

  static Map<String, @Nullable Object> listed(InvoiceSummary invoice) {
    return Json.object(
        "id", invoice.id().value(),
        "number", invoice.number().value(),
        "kind", lower(invoice.kind()),
        "account_id", invoice.owner().account().value(),
        "issued_at", invoice.issuedAt(),
        "currency", invoice.gross().currency().getCurrencyCode(),
        "net_cents", invoice.net().minor(),
        "vat_cents", invoice.vat().minor(),
        "total_cents", invoice.gross().minor());
  }

  static Map<String, @Nullable Object> whole(ShowInvoice.Shown shown, LocalDate today) {
    var json = document(shown.invoice());
    json.put("settlement", shown.settlement().map(each -> settlement(each, today)));
    return json;
  }

  static Map<String, @Nullable Object> created(Invoice note) {
    return Json.object("ok", true, "credit_note", document(note));
  }

  private static Map<String, @Nullable Object> document(Invoice invoice) {
    var json = listed(InvoiceSummary.of(invoice));
    json.put("order_id", invoice.orderId());
    json.put("schema_version", invoice.snapshot().schemaVersion());
    json.put("reverse_charge", invoice.totals().isReverseCharge());
    json.put("legal_texts", invoice.totals().legalTexts());
    json.put("vat_lines", invoice.totals().vatLines().stream().map(InvoiceJson::vatLine).toList());
    json.put("lines", invoice.snapshot().fold(InvoiceJson::lines, legacy -> List.of()));
    json.put(
        "corrects",
        invoice
            .snapshot()
            .fold(
                said -> said.corrects().map(note -> note.number().value()),
                legacy -> Optional.<String>empty()));
    return json;
  }

  private static List<Map<String, @Nullable Object>> lines(Snapshot.Current said) {
    return said.lines().stream().map(InvoiceJson::line).toList();
  }

  private static Map<String, @Nullable Object> line(InvoiceLine line) {
    return Json.object(
        "label", line.label(),
        "detail", line.detail(),
        "quantity", line.quantity(),
        "unit_price_cents", line.unitPrice().minor(),
        "net_cents", line.net().minor(),
        "vat_rate_bps", line.vat().rate().basisPoints(),
        "reference", line.reference());
  }

  private static Map<String, @Nullable Object> vatLine(VatLine line) {
    return Json.object(
        "rule", lower(line.decision().rule()),
        "rate_bps", line.decision().rate().basisPoints(),
        "base_cents", line.base().minor(),
        "vat_cents", line.vat().minor());
  }

  private static Map<String, @Nullable Object> settlement(Settlement settlement, LocalDate today) {
    return Json.object(
        "state", lower(settlement.stateOn(today)),
        "due", settlement.due().toString(),
        "paid_cents", settlement.paid().minor(),
        "credited_cents", settlement.credited().minor(),
        "outstanding_cents", settlement.outstanding().minor(),
        "reminders", Math.min(settlement.steps(), DunningStep.values().length));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
