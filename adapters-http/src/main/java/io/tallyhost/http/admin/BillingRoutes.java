package io.tallyhost.http.admin;

import io.tallyhost.application.invoicing.CloseMonth;
import io.tallyhost.application.metering.BillHours;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** /api/admin/billing: what runs by itself, asked for by hand. */
public final class BillingRoutes implements Routes {

  private final BillHours billHours;
  private final CloseMonth closeMonth;

  public BillingRoutes(BillHours billHours, CloseMonth closeMonth) {
    this.billHours = billHours;
    this.closeMonth = closeMonth;
  }

  @Override
  public Surface surface() {
    return AdminSurface.SURFACE;
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
    var figures = closeMonth.handle(request.principal(), month(request.body().text("month")));
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
