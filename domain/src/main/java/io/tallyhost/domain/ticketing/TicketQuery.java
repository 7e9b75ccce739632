package io.tallyhost.domain.ticketing;

import io.tallyhost.domain.identity.AccountId;
import java.util.Optional;

/** Which tickets are wanted; what is empty does not matter. */
public record TicketQuery(Optional<AccountId> account, Optional<TicketStatus> status) {}
