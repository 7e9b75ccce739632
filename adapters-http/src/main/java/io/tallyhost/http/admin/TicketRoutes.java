package io.tallyhost.http.admin;

import io.tallyhost.application.ticketing.ChangeTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.application.ticketing.ShowTickets;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.domain.ticketing.TicketPriority;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** /api/admin/tickets: what resellers ask, and what staff says. */
public final class TicketRoutes implements AdminRoutes {

  private static final String FIELD = "ticket";

  private final ShowTickets show;
  private final ReplyToTicket reply;
  private final ChangeTicket change;

  public TicketRoutes(ShowTickets show, ReplyToTicket reply, ChangeTicket change) {
    this.show = show;
    this.reply = reply;
    this.change = change;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/tickets", this::list)
        .get("/tickets/{id}", this::one)
        .patch("/tickets/{id}", this::prioritise)
        .post("/tickets/{id}/reply", this::reply)
        .post("/tickets/{id}/close", this::close);
  }

  private Reply list(Request request) {
    var principal = request.principal();
    var status = Words.filter(request.query(), "status", TicketStatus.class);
    var page =
        request
            .query()
            .text("reseller_id")
            .map(id -> show.listOf(principal, new AccountId(id), status, request.page()))
            .orElseGet(() -> show.list(principal, status, request.page()));
    return AdminSurface.list(page, TicketRoutes::ticket);
  }

  private Reply one(Request request) {
    var detail = show.show(request.principal(), id(request));
    var json = ticket(detail.ticket());
    json.put("messages", detail.messages().stream().map(TicketRoutes::message).toList());
    return AdminSurface.one(FIELD, json);
  }

  private Reply prioritise(Request request) {
    var priority = Words.word("priority", request.body().text("priority"), TicketPriority.class);
    return AdminSurface.one(
        FIELD, ticket(change.prioritise(request.principal(), id(request), priority)));
  }

  private Reply reply(Request request) {
    var command = new ReplyToTicket.Command(id(request), request.body().text("message"));
    var said = reply.handle(request.principal(), command);
    return Reply.created(Json.object("ok", true, "message", message(said)));
  }

  private Reply close(Request request) {
    return AdminSurface.one(FIELD, ticket(change.close(request.principal(), id(request))));
  }

  private static Map<String, @Nullable Object> ticket(Ticket ticket) {
    return Json.object(
        "id", ticket.id().value(),
        "account_id", ticket.owner().account().value(),
        "subject", ticket.subject(),
        "status", AdminSurface.lower(ticket.status()),
        "priority", AdminSurface.lower(ticket.priority()),
        "message_count", ticket.messages(),
        "service_ids", ticket.services().stream().map(ServiceId::value).toList(),
        "created_at", ticket.createdAt(),
        "updated_at", ticket.updatedAt());
  }

  private static Map<String, @Nullable Object> message(TicketMessage message) {
    return Json.object(
        "id", message.id(),
        "author", message.signature(),
        "body", message.body(),
        "staff", message.staff(),
        "created_at", message.at());
  }

  private static TicketId id(Request request) {
    return AdminSurface.id("Ticket", request.path("id"), TicketId::new);
  }
}
