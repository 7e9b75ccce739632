package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.ticketing.ChangeTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.application.ticketing.ShowTickets;
import io.tallyhost.application.ticketing.TicketDetail;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketPriority;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Columns;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** /tickets: what people ask, and answering them. */
public final class TicketPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(
      ShowTickets show, ReplyToTicket reply, ChangeTicket change, NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;

  public TicketPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/tickets", desk.page(this::list))
        .get("/tickets/{id}", desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post("/tickets/{id}", desk.page(this::reply))
        .post("/tickets/{id}/close", desk.page(this::close))
        .post("/tickets/{id}/priority", desk.page(this::prioritise));
  }

  private Reply list(Visit visit) {
    var status = Choices.chosen(visit, "status", TicketStatus.values());
    var names = new Names(visit, useCases.names());
    var list =
        TicketList.of(
            visit,
            names.of(
                part -> useCases.show().list(visit.principal(), status, part),
                it -> it.owner().account()));
    return names
        .column(list, it -> it.owner().account())
        .filter(Choices.filter(visit, "status", TicketStatus.values()))
        .reply("tickets", page -> page);
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var words = visit.words();
    var detail = useCases.show().show(visit.principal(), id(visit));
    var ticket = detail.ticket();
    var page =
        Page.titled(ticket.subject())
            .badge(States.of(ticket.status(), words))
            .below(Link.to(visit.say("nav.tickets"), "/tickets"))
            .with(new Columns(main(visit, detail, refusal), side(visit, detail)));
    return ticket.isClosed() || !visit.may(Permission.TICKETS_CLOSE)
        ? page
        : page.buttons(
            List.of(
                Form.button(path(ticket.id()) + "/close", visit.say("ticket.close"), Tone.PLAIN)));
  }

  private static List<Block> main(Visit visit, TicketDetail detail, Optional<Refusal> refusal) {
    var blocks = new ArrayList<Block>();
    blocks.add(TicketTalk.of(visit, detail, true));
    if (!detail.ticket().isClosed() && visit.may(Permission.TICKETS_REPLY)) {
      var fields = new Fields(visit, refusal);
      var message = fields.of("message", Kind.TEXTAREA, "").required();
      blocks.add(
          Form.of("", path(detail.ticket().id()), visit.say("ticket.reply"), Section.of(message))
              .error(fields.general(message)));
    }
    return blocks;
  }

  private List<Block> side(Visit visit, TicketDetail detail) {
    var words = visit.words();
    var ticket = detail.ticket();
    var blocks = new ArrayList<Block>();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(visit.say("field.priority"), States.of(ticket.priority(), words)));
    facts.add(new Fact(visit.say("field.created"), words.cell(ticket.createdAt())));
    if (visit.principal().isOperator()) {
      facts.add(
          new Fact(
              visit.say("field.reseller"),
              new Names(visit, useCases.names()).one(ticket.owner().account())));
    }
    detail.services().forEach(it -> facts.add(Fact.of(visit.say("field.service"), it.label())));
    blocks.add(new Facts(visit.say("section.ticket"), facts));
    if (visit.principal().isOperator() && !ticket.isClosed()) {
      blocks.add(priorityForm(visit, detail));
    }
    return blocks;
  }

  private static Form priorityForm(Visit visit, TicketDetail detail) {
    var fields = new Fields(visit, Optional.empty());
    return Form.of(
        "",
        path(detail.ticket().id()) + "/priority",
        visit.say("form.save"),
        Section.of(
            fields.select(
                "priority",
                detail.ticket().priority().name(),
                Choices.words(visit.words(), TicketPriority.values()))));
  }

  private Reply reply(Visit visit) {
    return visit.send(
        () -> {
          var unused =
              useCases
                  .reply()
                  .handle(
                      visit.principal(),
                      new ReplyToTicket.Command(id(visit), new Blank(visit).required("message")));
          return visit.on(path(id(visit)), "replied");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private Reply close(Visit visit) {
    var unused = useCases.change().close(visit.principal(), id(visit));
    return visit.on(path(id(visit)), "saved");
  }

  private Reply prioritise(Visit visit) {
    var priority =
        Choices.named(new Blank(visit).text("priority"), TicketPriority.values())
            .orElseThrow(() -> new InvalidValue("priority", "nothing", "a priority"));
    var unused = useCases.change().prioritise(visit.principal(), id(visit), priority);
    return visit.on(path(id(visit)), "saved");
  }

  private static String path(TicketId id) {
    return "/tickets/" + id.value();
  }

  private static TicketId id(Visit visit) {
    return visit.id("Ticket", TicketId::new);
  }
}
