package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import java.util.Optional;
import java.util.function.Function;

/** Tickets as a list, wherever one stands. */
final class TicketList {

  private TicketList() {}

  static Listing<Ticket> of(
      Visit visit, Function<PageRequest, io.tallyhost.domain.shared.Page<Ticket>> source) {
    var words = visit.words();
    return new Listing<Ticket>(visit, visit.say("nav.tickets"), source)
        .column("subject", it -> Cell.of(it.subject()).linked("/tickets/" + it.id().value()))
        .column("priority", it -> States.of(it.priority(), words))
        .figures("messages", it -> Cell.number(it.messages()))
        .column("updated", it -> words.cell(it.updatedAt()))
        .column("status", it -> States.of(it.status(), words))
        .whenEmpty(visit.say("ticket.none"), Optional.empty());
  }
}
