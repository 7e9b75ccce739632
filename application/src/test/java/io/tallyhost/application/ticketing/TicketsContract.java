package io.tallyhost.application.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.domain.ticketing.TicketPriority;
import io.tallyhost.domain.ticketing.TicketQuery;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.domain.ticketing.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Tickets} promises. */
public abstract class TicketsContract {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00.123456Z");

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));

  protected abstract Tickets tickets();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void an_opened_ticket_comes_back_with_its_message() {
    var first = message(false);
    var ticket = opened(first, NOW);

    assertThat(tickets().find(ticket.id())).contains(ticket);
    assertThat(tickets().messages(ticket.id())).containsExactly(first);
  }

  @Test
  void an_unknown_ticket_is_absent() {
    assertThat(tickets().find(new TicketId(ids.next()))).isEmpty();
    assertThat(tickets().messages(new TicketId(ids.next()))).isEmpty();
  }

  @Test
  void answers_are_kept_in_order_with_the_ticket_as_they_left_it() {
    var ticket = opened(message(false), NOW);
    var answer = message(true);
    var answered = unitOfWork().perform(() -> tickets().lock(ticket.id()).orElseThrow());

    tickets().answer(answered.answered(answer), answer);

    assertThat(tickets().find(ticket.id())).contains(ticket.answered(answer));
    assertThat(tickets().messages(ticket.id())).hasSize(2).last().isEqualTo(answer);
  }

  @Test
  void a_ticket_is_closed_and_made_urgent() {
    var ticket = opened(message(false), NOW);
    var changed = ticket.closed(NOW.plusSeconds(1)).prioritised(TicketPriority.URGENT, NOW);

    tickets().update(changed);

    assertThat(tickets().find(ticket.id())).contains(changed);
  }

  @Test
  void tickets_are_listed_by_owner_and_status_newest_first() {
    var older = opened(message(false), NOW);
    var newer = opened(message(false), NOW.plusSeconds(60));
    tickets().update(older.closed(NOW));

    var mine = new TicketQuery(Optional.of(owner.account()), Optional.empty());
    var open = new TicketQuery(Optional.of(owner.account()), Optional.of(TicketStatus.OPEN));

    assertThat(tickets().page(mine, PageRequest.first()).items())
        .extracting(Ticket::id)
        .containsExactlyInAnyOrder(newer.id(), older.id());
    assertThat(tickets().page(open, PageRequest.first()).items())
        .extracting(Ticket::id)
        .containsExactly(newer.id());
    assertThat(tickets().page(mine, new PageRequest(1, 1)).total()).isEqualTo(2);
  }

  private Ticket opened(TicketMessage first, Instant at) {
    var about = List.of(new ServiceId(ids.next()));
    var ticket =
        Ticket.open(new TicketId(ids.next()), owner, new Ticket.Matter("Reverse DNS", about), at);
    tickets().open(ticket, first);
    return ticket;
  }

  private TicketMessage message(boolean staff) {
    return new TicketMessage(
        ids.next(), owner.account(), "you@example.com", "Please help", staff, NOW);
  }
}
