package io.tallyhost.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TicketTest {

  private static final AccountId ACCOUNT = new AccountId("c" + "0".repeat(24));
  private static final Instant NOW = Instant.parse("2026-04-23T10:00:00Z");

  private final Ticket ticket =
      Ticket.open(
          new TicketId("c" + "1".repeat(24)),
          Owner.topLevel(ACCOUNT),
          new Ticket.Matter(" rDNS ", List.of()),
          NOW);

  @Test
  void a_new_ticket_is_open_and_normal_and_has_one_message() {
    assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
    assertThat(ticket.priority()).isEqualTo(TicketPriority.NORMAL);
    assertThat(ticket.messages()).isEqualTo(1);
    assertThat(ticket.subject()).isEqualTo("rDNS");
  }

  @Test
  void after_an_answer_it_is_the_other_sides_turn() {
    var answered = ticket.answered(message(true));

    assertThat(answered.status()).isEqualTo(TicketStatus.AWAITING_CUSTOMER);
    assertThat(answered.messages()).isEqualTo(2);
    assertThat(answered.updatedAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(answered.answered(message(false)).status()).isEqualTo(TicketStatus.AWAITING_STAFF);
  }

  @Test
  void a_closed_ticket_takes_no_answer() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ticket.closed(NOW).answered(message(false)));
  }

  @Test
  void its_priority_changes_and_nothing_else() {
    var urgent = ticket.prioritised(TicketPriority.URGENT, NOW.plusSeconds(60));

    assertThat(urgent.priority()).isEqualTo(TicketPriority.URGENT);
    assertThat(urgent.status()).isEqualTo(TicketStatus.OPEN);
    assertThat(urgent.messages()).isEqualTo(1);
  }

  @Test
  void a_ticket_without_a_message_is_none() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                new Ticket(
                    ticket.id(),
                    ticket.owner(),
                    "rDNS",
                    TicketStatus.OPEN,
                    TicketPriority.NORMAL,
                    List.of(),
                    0,
                    NOW,
                    NOW));
  }

  @Test
  void nothing_said_is_no_message() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new TicketMessage("m", ACCOUNT, "me", "  ", false, NOW));
  }

  private static TicketMessage message(boolean staff) {
    return new TicketMessage("m", ACCOUNT, "me", "Thanks", staff, NOW.plusSeconds(60));
  }
}
