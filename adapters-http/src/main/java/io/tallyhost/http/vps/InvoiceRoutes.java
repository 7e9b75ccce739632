package io.tallyhost.http.vps;

import io.tallyhost.application.invoicing.ListInvoices;
import io.tallyhost.application.invoicing.RenderInvoice;
import io.tallyhost.application.invoicing.RenderOutcome;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** Reading invoices, and taking them home as files. */
public final class InvoiceRoutes implements VpsRoutes {

  private final ListInvoices listInvoices;
  private final ShowInvoice showInvoice;
  private final RenderInvoice renderInvoice;

  public InvoiceRoutes(
      ListInvoices listInvoices, ShowInvoice showInvoice, RenderInvoice renderInvoice) {
    this.listInvoices = listInvoices;
    this.showInvoice = showInvoice;
    this.renderInvoice = renderInvoice;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/invoices", this::list)
        .get("/invoices/{id}", this::show)
        .get("/invoices/{id}/pdf", request -> file(request, RenderInvoice.Format.PDF))
        .get("/invoices/{id}/xrechnung", request -> file(request, RenderInvoice.Format.XRECHNUNG));
  }

  private Reply list(Request request) {
    var page = listInvoices.handle(request.principal(), request.page());
    return Reply.ok(PageJson.of("invoices", page.map(InvoiceJson::listed)));
  }

  private Reply show(Request request) {
    var shown = showInvoice.handle(request.principal(), id(request));
    return Reply.ok(Json.object("invoice", InvoiceJson.detailed(shown.invoice())));
  }

  private Reply file(Request request, RenderInvoice.Format format) {
    return renderInvoice
        .handle(request.principal(), new RenderInvoice.Command(id(request), format))
        .fold(
            InvoiceRoutes::download,
            refused -> Reply.json(400, Json.object("error", refused.reason())));
  }

  private static Reply download(RenderOutcome.Rendered file) {
    return Reply.file(file.mediaType(), file.fileName(), file.content())
        .withHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
        .withHeader("Cache-Control", "private, no-store");
  }

  private static InvoiceId id(Request request) {
    return VpsInput.id(request.path("id"), "Invoice", InvoiceId::new);
  }
}
