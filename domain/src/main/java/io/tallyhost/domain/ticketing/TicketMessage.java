package io.tallyhost.domain.ticketing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;

/**
 * One thing that was said.
 *
 * @param signature how its author is shown to everybody
 */
public record TicketMessage(
    String id, AccountId author, String signature, String body, boolean staff, Instant at) {

  public static final int LONGEST = 20_000;

  public TicketMessage {
    body = InvalidValue.text("message", body, LONGEST);
  }
}
