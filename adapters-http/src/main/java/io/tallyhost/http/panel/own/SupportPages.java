package io.tallyhost.http.panel.own;

import io.tallyhost.application.ticketing.OpenTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.application.ticketing.ShowTickets;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.pages.TicketTalk;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /support: asking staff, and reading what they say. */
public final class SupportPages implements PanelRoutes {

  private static final String PATH = "/support";

  private final Desk desk;
  private final ShowTickets showTickets;
  private final OpenTicket openTicket;
  private final ReplyToTicket replyToTicket;

  public SupportPages(
      Desk desk, ShowTickets showTickets, OpenTicket openTicket, ReplyToTicket replyToTicket) {
    this.desk = desk;
    this.showTickets = showTickets;
    this.openTicket = openTicket;
    this.replyToTicket = replyToTicket;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .get(
            PATH + "/new",
            desk.form(Permission.TICKETS_CREATE, visit -> blank(visit, Optional.empty())))
        .post(PATH + "/new", desk.page(this::open))
        .get(PATH + "/{id}", desk.page(visit -> visit.show(ticket(visit, Optional.empty()))))
        .post(PATH + "/{id}", desk.page(this::reply));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var links =
        visit.may(Permission.TICKETS_CREATE)
            ? List.of(Link.main(visit.say("ticket.new"), PATH + "/new"))
            : List.<Link>of();
    return new Listing<Ticket>(
            visit,
            visit.say("nav.support"),
            page -> showTickets.list(visit.principal(), Optional.empty(), page))
        .column("subject", it -> Cell.of(it.subject()).linked(PATH + "/" + it.id().value()))
        .column("status", it -> state(it.status(), words))
        .figures("messages", it -> Cell.number(it.messages()))
        .column("changed", it -> words.cell(it.updatedAt()))
        .whenEmpty(visit.say("ticket.none"), links.stream().findFirst())
        .reply("tickets", page -> page.links(links));
  }

  private Page blank(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var subject = fields.text("subject").required();
    var message = fields.of("message", Kind.TEXTAREA, "").required();
    return Page.titled(visit.say("ticket.new"))
        .below(Link.to(visit.say("nav.support"), PATH))
        .with(
            Form.of("", PATH + "/new", visit.say("ticket.send"), Section.of(subject, message))
                .error(fields.general(subject, message))
                .cancel(Link.to(visit.say("form.cancel"), PATH)));
  }

  private Reply open(Visit visit) {
    return visit.send(
        () -> {
          var form = new Blank(visit);
          var command =
              new OpenTicket.Command(form.required("subject"), form.required("message"), List.of());
          var opened = openTicket.handle(visit.principal(), command);
          return visit.on(PATH + "/" + opened.ticket().id().value(), "sent");
        },
        refusal -> blank(visit, Optional.of(refusal)));
  }

  private Page ticket(Visit visit, Optional<Refusal> refusal) {
    var detail = showTickets.show(visit.principal(), visit.id("Ticket", TicketId::new));
    var ticket = detail.ticket();
    var page =
        Page.titled(ticket.subject())
            .badge(state(ticket.status(), visit.words()))
            .below(Link.to(visit.say("nav.support"), PATH))
            .with(TicketTalk.of(visit, detail, false));
    return ticket.isClosed() || !visit.may(Permission.TICKETS_REPLY)
        ? page
        : page.with(answer(visit, ticket, new Fields(visit, refusal)));
  }

  private static Form answer(Visit visit, Ticket ticket, Fields fields) {
    var message = fields.of("message", Kind.TEXTAREA, "").required();
    return Form.of(
            visit.say("ticket.answer"),
            PATH + "/" + ticket.id().value(),
            visit.say("ticket.send"),
            Section.of(message))
        .error(fields.general(message));
  }

  private Reply reply(Visit visit) {
    return visit.send(
        () -> {
          var id = visit.id("Ticket", TicketId::new);
          var text = new Blank(visit).required("message");
          var said = replyToTicket.handle(visit.principal(), new ReplyToTicket.Command(id, text));
          return visit.on(PATH + "/" + id.value(), said.staff() ? "saved" : "sent");
        },
        refusal -> ticket(visit, Optional.of(refusal)));
  }

  private static Cell state(TicketStatus status, Words words) {
    var tone =
        switch (status) {
          case OPEN, AWAITING_STAFF -> Tone.INFO;
          case AWAITING_CUSTOMER -> Tone.WARN;
          case CLOSED -> Tone.MUTED;
        };
    return Cell.of(words.word(status)).as(tone);
  }
}
