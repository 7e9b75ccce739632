package io.tallyhost.http.panel.own;

import io.tallyhost.application.invoicing.ListInvoices;
import io.tallyhost.application.invoicing.RenderInvoice;
import io.tallyhost.application.invoicing.RenderOutcome;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelSurface;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Column;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Row;
import io.tallyhost.http.panel.view.Table;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.util.ArrayList;
import java.util.List;

/** /wallet/invoices: reading them, and taking them home. */
public final class InvoicePages implements Routes {

  private static final String PATH = "/wallet/invoices";

  private final Desk desk;
  private final ListInvoices listInvoices;
  private final ShowInvoice showInvoice;
  private final RenderInvoice renderInvoice;

  public InvoicePages(
      Desk desk, ListInvoices listInvoices, ShowInvoice showInvoice, RenderInvoice renderInvoice) {
    this.desk = desk;
    this.listInvoices = listInvoices;
    this.showInvoice = showInvoice;
    this.renderInvoice = renderInvoice;
  }

  @Override
  public Surface surface() {
    return PanelSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .get(PATH + "/{id}", desk.page(this::show))
        .get(PATH + "/{id}/pdf", desk.page(it -> file(it, RenderInvoice.Format.PDF)))
        .get(PATH + "/{id}/xrechnung", desk.page(it -> file(it, RenderInvoice.Format.XRECHNUNG)));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    return new Listing<InvoiceSummary>(
            visit, visit.say("nav.invoices"), page -> listInvoices.handle(visit.principal(), page))
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

  private Reply show(Visit visit) {
    var shown = showInvoice.handle(visit.principal(), visit.id("Invoice", InvoiceId::new));
    var invoice = shown.invoice();
    var address = address(invoice.id());
    return visit.show(
        Page.titled(invoice.number().value())
            .below(Link.to(visit.say("nav.invoices"), PATH))
            .links(
                List.of(
                    Link.main("PDF", address + "/pdf"),
                    Link.to("XRechnung", address + "/xrechnung")))
            .with(facts(visit, shown))
            .with(
                invoice
                    .snapshot()
                    .<List<Table>>fold(
                        said -> List.of(lines(visit.words(), said)), legacy -> List.of())));
  }

  private static Facts facts(Visit visit, ShowInvoice.Shown shown) {
    var words = visit.words();
    var invoice = shown.invoice();
    var totals = invoice.totals();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(visit.say("field.kind"), words.word(invoice.kind())));
    facts.add(Fact.of(visit.say("field.issued"), words.day(invoice.issuedAt())));
    facts.add(Fact.of(visit.say("field.net"), words.money(totals.net())));
    facts.add(Fact.of(visit.say("field.vat"), words.money(totals.vat())));
    facts.add(Fact.of(visit.say("field.gross"), words.money(totals.gross())));
    shown
        .settlement()
        .ifPresent(
            it -> {
              facts.add(Fact.of(visit.say("invoice.due"), words.day(it.due())));
              facts.add(Fact.of(visit.say("invoice.outstanding"), words.money(it.outstanding())));
            });
    return new Facts(title(invoice, visit), facts);
  }

  private static String title(Invoice invoice, Visit visit) {
    return visit.words().word(invoice.kind());
  }

  private static Table lines(Words words, Snapshot.Current said) {
    return Table.small(
        words.say("invoice.lines"),
        List.of(
            new Column(words.say("field.description"), false),
            new Column(words.say("field.quantity"), true),
            new Column(words.say("field.price"), true),
            new Column(words.say("field.net"), true)),
        said.lines().stream().map(line -> row(words, line)).toList(),
        "");
  }

  private static Row row(Words words, InvoiceLine line) {
    return new Row(
        List.of(
            Cell.of(line.label()).over(line.detail().orElse("")),
            Cell.number(line.quantity()),
            words.cell(line.unitPrice()),
            words.cell(line.net())));
  }

  private Reply file(Visit visit, RenderInvoice.Format format) {
    var command = new RenderInvoice.Command(visit.id("Invoice", InvoiceId::new), format);
    return renderInvoice
        .handle(visit.principal(), command)
        .fold(
            InvoicePages::download,
            no -> {
              throw new InvalidValue("invoice", "this document", no.reason());
            });
  }

  private static Reply download(RenderOutcome.Rendered file) {
    return Reply.file(file.mediaType(), file.fileName(), file.content())
        .withHeader("Cache-Control", "private, no-store");
  }

  private static String address(InvoiceId id) {
    return PATH + "/" + id.value();
  }
}
