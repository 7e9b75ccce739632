package io.tallyhost.http.vps;

import io.tallyhost.application.ticketing.TicketDetail;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.http.shared.Json;

/** Tickets in this dialect's words. */
final class TicketJson {

  private TicketJson() {}

  static Object listed(Ticket ticket) {
    return Json.object(
        "id", ticket.id().value(),
        "subject", ticket.subject(),
        "status", ticket.status().name(),
        "priority", ticket.priority().name(),
        "messageCount", ticket.messages(),
        "createdAt", ticket.createdAt(),
        "updatedAt", ticket.updatedAt());
  }

  static Object opened(TicketDetail detail) {
    return Json.object(
        "id", detail.ticket().id().value(),
        "subject", detail.ticket().subject(),
        "status", detail.ticket().status().name(),
        "messages", detail.messages().stream().map(TicketJson::said).toList(),
        "createdAt", detail.ticket().createdAt());
  }

  static Object detailed(TicketDetail detail) {
    return Json.object(
        "id", detail.ticket().id().value(),
        "subject", detail.ticket().subject(),
        "status", detail.ticket().status().name(),
        "priority", detail.ticket().priority().name(),
        "relatedServices", detail.services().stream().map(TicketJson::related).toList(),
        "messages", detail.messages().stream().map(TicketJson::message).toList(),
        "createdAt", detail.ticket().createdAt(),
        "updatedAt", detail.ticket().updatedAt());
  }

  static Object said(TicketMessage message) {
    return Json.object("id", message.id(), "body", message.body(), "createdAt", message.at());
  }

  private static Object message(TicketMessage message) {
    return Json.object(
        "id", message.id(),
        "author", message.signature(),
        "body", message.body(),
        "staff", message.staff(),
        "createdAt", message.at());
  }

  private static Object related(Service service) {
    return Json.object(
        "id", service.id().value(), "label", service.label(), "kind", service.kind().name());
  }
}
