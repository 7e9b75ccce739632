package io.tallyhost.http.admin;

import io.tallyhost.application.invoicing.CloseMonth;
import io.tallyhost.application.invoicing.PreviewMonth;
import io.tallyhost.application.metering.BillHours;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** /api/admin/billing: what runs by itself, asked for by hand. */
public final class BillingRoutes implements AdminRoutes {

  private final BillHours billHours;
  private final CloseMonth closeMonth;
  private final PreviewMonth previewMonth;

  public BillingRoutes(BillHours billHours, CloseMonth closeMonth, PreviewMonth previewMonth) {
    this.billHours = billHours;
    this.closeMonth = closeMonth;
    this.previewMonth = previewMonth;
  }

  @Override
  public void addTo(Router router) {
    router.post("/billing/tick", this::tick).post("/billing/close-month", this::close);
  }

  private Reply tick(Request request) {
    var figures = billHours.handle(request.principal());
    return AdminSurface.one(
        "tick",
        Json.object(
            "until", figures.until(),
            "wallets", figures.wallets(),
            "service_hours", figures.serviceHours(),
            "debited_cents", figures.debited(),
            "arrears_cents", figures.owed(),
            "accrued_cents", figures.accrued()));
  }

  private Reply close(Request request) {
    var month = month(request.body().text("month"));
    return request.query().flag("dryRun").orElse(false)
        ? preview(request, month)
        : close(request, month);
  }

  private Reply preview(Request request, YearMonth month) {
    var invoices = previewMonth.handle(request.principal(), month);
    return AdminSurface.one(
        "preview",
        Json.object(
            "month", month.toString(),
            "invoices", invoices.stream().map(BillingRoutes::foreseen).toList()));
  }

  private static Map<String, @Nullable Object> foreseen(PreviewMonth.Foreseen invoice) {
    var totals = invoice.totals();
    return Json.object(
        "account_id", invoice.account().value(),
        "currency", totals.gross().currency().getCurrencyCode(),
        "lines", invoice.lines(),
        "net_cents", totals.net().minor(),
        "vat_cents", totals.vat().minor(),
        "total_cents", totals.gross().minor(),
        "would_be_paid", invoice.paid());
  }

  private Reply close(Request request, YearMonth month) {
    var figures = closeMonth.handle(request.principal(), month);
    return AdminSurface.one(
        "close",
        Json.object(
            "month", figures.month().toString(),
            "invoices", figures.invoices(),
            "paid", figures.paid()));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValue("month", text, "a month like 2026-11");
    }
  }
}
