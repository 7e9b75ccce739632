package io.tallyhost.http.admin;

import io.tallyhost.application.invoicing.SettleInvoice;
import io.tallyhost.application.invoicing.ShowInvoice.Shown;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** /api/admin/invoices/{id}/pay: an invoice paid from its owner's wallet, now. */
public final class InvoicePaymentRoutes implements AdminRoutes {

  private final SettleInvoice settle;
  private final Clock clock;

  public InvoicePaymentRoutes(SettleInvoice settle, Clock clock) {
    this.settle = settle;
    this.clock = clock;
  }

  @Override
  public void addTo(Router router) {
    router.post("/invoices/{id}/pay", this::pay);
  }

  private Reply pay(Request request) {
    var shown = settle.handle(request.principal(), InvoiceDownloads.id(request));
    return shown.settlement().filter(after -> after.outstanding().isPositive()).isPresent()
        ? notCovered(shown)
        : AdminSurface.one(
            "invoice",
            InvoiceJson.whole(shown, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  private static Reply notCovered(Shown shown) {
    var owed = shown.settlement().orElseThrow().outstanding();
    return AdminSurface.SURFACE.problem(
        Problem.of(402, "insufficient_funds", "The wallet does not cover " + owed));
  }
}
