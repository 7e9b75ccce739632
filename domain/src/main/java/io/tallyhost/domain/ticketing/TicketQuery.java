package io.tallyhost.domain.ticketing;

import io.tallyhost.domain.identity.AccountId;
import java.util.Optional;

/** Which tickets are wanted; what is empty does not matter. */
public record TicketQuery(Optional<AccountId> account, Optional<TicketStatus> status) {

  public boolean matches(Ticket ticket) {
    return account.map(ticket.owner().account()::equals).orElse(true)
        && status.map(wanted -> wanted == ticket.status()).orElse(true);
  }
}
