package io.tallyhost.http.panel.own;

import io.tallyhost.application.invoicing.ListInvoices;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.pages.InvoiceBlocks;
import io.tallyhost.http.panel.pages.InvoicePayment;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;

/** /wallet/invoices: reading them, taking them home, and paying what is owed. */
public final class InvoicePages implements PanelRoutes {

  private static final String PATH = "/wallet/invoices";

  /** What can be done here. */
  public record UseCases(
      ListInvoices list, ShowInvoice show, InvoiceDownloads downloads, InvoicePayment payment) {}

  private final Desk desk;
  private final UseCases useCases;

  public InvoicePages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .get(PATH + "/{id}", desk.page(visit -> visit.show(page(visit))))
        .post(PATH + "/{id}/pay", desk.page(it -> useCases.payment().pay(it, PATH, () -> page(it))))
        .get(PATH + "/{id}/pdf", desk.page(it -> useCases.downloads().pdf(it.request())))
        .get(PATH + "/{id}/xrechnung", desk.page(it -> useCases.downloads().xml(it.request())));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    return new Listing<InvoiceSummary>(
            visit,
            visit.say("nav.invoices"),
            page -> useCases.list().handle(visit.principal(), page))
        .column("number", it -> Cell.of(it.number().value()).linked(address(it.id())))
        .column("kind", it -> Cell.of(words.word(it.kind())))
        .column("issued", it -> Cell.of(words.day(it.issuedAt())))
        .figures("net", it -> words.cell(it.net()))
        .figures("vat", it -> words.cell(it.vat()))
        .figures("gross", it -> words.cell(it.gross()))
        .reply(
            "invoices",
            page ->
                Page.titled(visit.say("nav.wallet"))
                    .tabs(WalletPages.tabs(visit, PATH))
                    .with(page.blocks()));
  }

  private Page page(Visit visit) {
    var shown = useCases.show().handle(visit.principal(), InvoiceDownloads.id(visit.request()));
    var invoice = shown.invoice();
    var address = address(invoice.id());
    return Page.titled(invoice.number().value())
        .below(Link.to(visit.say("nav.invoices"), PATH))
        .links(
            List.of(
                Link.main("PDF", address + "/pdf"), Link.to("XRechnung", address + "/xrechnung")))
        .buttons(InvoicePayment.button(visit, shown, address))
        .with(InvoiceBlocks.of(visit, shown));
  }

  private static String address(InvoiceId id) {
    return PATH + "/" + id.value();
  }
}
