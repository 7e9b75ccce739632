package io.tallyhost.http.vps;

import io.tallyhost.application.ticketing.OpenTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.application.ticketing.ShowTickets;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.List;

/** Asking staff, and reading what they say. */
public final class TicketRoutes implements VpsRoutes {

  private final OpenTicket openTicket;
  private final ReplyToTicket replyToTicket;
  private final ShowTickets showTickets;

  public TicketRoutes(OpenTicket openTicket, ReplyToTicket replyToTicket, ShowTickets showTickets) {
    this.openTicket = openTicket;
    this.replyToTicket = replyToTicket;
    this.showTickets = showTickets;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/tickets", this::list)
        .post("/tickets", this::open)
        .get("/tickets/{id}", this::show)
        .post("/tickets/{id}/reply", this::reply);
  }

  private Reply list(Request request) {
    var status = VpsInput.filter(request.query(), "status", TicketStatus.class);
    var page = showTickets.list(request.principal(), status, request.page());
    return Reply.ok(PageJson.of("tickets", page.map(TicketJson::listed)));
  }

  private Reply open(Request request) {
    var body = request.body();
    var services = body.optionalTexts("serviceIds").orElse(List.of());
    var command =
        new OpenTicket.Command(
            body.text("subject"),
            body.text("message"),
            services.stream().filter(Cuid::isCuid).map(ServiceId::new).toList());
    return Reply.created(
        Json.object("ticket", TicketJson.opened(openTicket.handle(request.principal(), command))));
  }

  private Reply show(Request request) {
    return Reply.ok(
        Json.object(
            "ticket", TicketJson.detailed(showTickets.show(request.principal(), id(request)))));
  }

  private Reply reply(Request request) {
    var command = new ReplyToTicket.Command(id(request), request.body().text("message"));
    return Reply.created(
        Json.object(
            "message", TicketJson.said(replyToTicket.handle(request.principal(), command))));
  }

  private static TicketId id(Request request) {
    return VpsInput.id(request.path("id"), "Ticket", TicketId::new);
  }
}
