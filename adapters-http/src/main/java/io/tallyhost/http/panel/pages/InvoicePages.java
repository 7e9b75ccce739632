package io.tallyhost.http.panel.pages;

import io.tallyhost.application.invoicing.CreditInvoice;
import io.tallyhost.application.invoicing.ListInvoices;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** /invoices: the documents, on the page and as files, and taking one back. */
public final class InvoicePages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(
      ListInvoices list,
      ShowInvoice show,
      InvoiceDownloads downloads,
      InvoicePayment payment,
      CreditInvoice credit,
      NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;
  private final Clock clock;

  public InvoicePages(Desk desk, UseCases useCases, Clock clock) {
    this.desk = desk;
    this.useCases = useCases;
    this.clock = clock;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/invoices", desk.page(this::list))
        .get("/invoices/{id}", desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .get("/invoices/{id}/pdf", desk.page(visit -> useCases.downloads().pdf(visit.request())))
        .get(
            "/invoices/{id}/xrechnung",
            desk.page(visit -> useCases.downloads().xml(visit.request())))
        .post("/invoices/{id}/pay", desk.page(this::pay))
        .post("/invoices/{id}/credit-note", desk.page(this::credit));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var by = visit.principal();
    var names = new Names(visit, useCases.names());
    var list =
        new Listing<InvoiceSummary>(
                visit,
                visit.say("nav.invoices"),
                names.of(part -> documents(by, part), it -> it.owner().account()))
            .column(
                "document",
                it -> Cell.of(it.number().value()).linked("/invoices/" + it.id().value()));
    return names
        .column(list, it -> it.owner().account())
        .column("kind", it -> Cell.of(words.word(it.kind())))
        .column("issued", it -> Cell.of(words.day(it.issuedAt())).raw(it.issuedAt().toString()))
        .figures("net", it -> words.cell(it.net()))
        .figures("vat", it -> words.cell(it.vat()))
        .figures("gross", it -> words.cell(it.gross()))
        .column("file", it -> Cell.of("PDF").linked("/invoices/" + it.id().value() + "/pdf"))
        .whenEmpty(visit.say("invoice.none"), Optional.empty())
        .reply("invoices", page -> page.links(links(visit)));
  }

  private io.tallyhost.domain.shared.Page<InvoiceSummary> documents(
      Principal by, PageRequest part) {
    return by.isOperator()
        ? useCases.list().ofAnybody(by, Optional.<AccountId>empty(), part)
        : useCases.list().handle(by, part);
  }

  private static List<Link> links(Visit visit) {
    return visit.principal().isOperator() && visit.may(Permission.BILLING_RUN)
        ? List.of(Link.main(visit.say("month.link"), "/close-month"))
        : List.of();
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var words = visit.words();
    var shown = useCases.show().handle(visit.principal(), InvoiceDownloads.id(visit.request()));
    var invoice = shown.invoice();
    var root = "/invoices/" + invoice.id().value();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var page =
        Page.titled(invoice.number().value())
            .below(Link.to(visit.say("nav.invoices"), "/invoices"))
            .links(
                List.of(Link.main("PDF", root + "/pdf"), Link.to("XRechnung", root + "/xrechnung")))
            .with(InvoiceBlocks.of(visit, shown));
    var stated =
        shown
            .settlement()
            .map(it -> page.badge(States.of(it.stateOn(today), words)))
            .orElse(page)
            .buttons(InvoicePayment.button(visit, shown, root));
    var mayCredit =
        visit.principal().isOperator()
            && visit.may(Permission.INVOICES_CREDIT)
            && invoice.kind() == DocumentKind.INVOICE;
    return mayCredit ? stated.with(creditForm(visit, root, refusal)) : stated;
  }

  private Reply pay(Visit visit) {
    return useCases.payment().pay(visit, "/invoices", () -> page(visit, Optional.empty()));
  }

  private static Form creditForm(Visit visit, String root, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var reason = fields.text("reason").required();
    return Form.of(
            visit.say("invoice.credit"),
            root + "/credit-note",
            visit.say("invoice.credit"),
            Section.of(reason))
        .error(fields.general(reason))
        .tone(Tone.BAD);
  }

  private Reply credit(Visit visit) {
    return visit.send(
        () -> {
          var note =
              useCases
                  .credit()
                  .handle(
                      visit.principal(),
                      new CreditInvoice.Command(
                          InvoiceDownloads.id(visit.request()),
                          Optional.empty(),
                          new Blank(visit).required("reason")));
          return visit.on("/invoices/" + note.id().value(), "credited");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }
}
