package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.CleanText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Who did what to whose thing. Secrets never come in here.
 *
 * @param owner whose chain it belongs to
 * @param actor who did it; empty when the product did it by itself
 * @param impersonator who was signed in as the actor
 * @param action in the style of {@code resellers.create}
 * @param target the id of the thing
 */
public record AuditEntry(
    String id,
    Owner owner,
    Optional<AccountId> actor,
    Optional<AccountId> impersonator,
    String action,
    String target,
    Map<String, String> before,
    Map<String, String> after,
    String address,
    String requestId,
    Instant at) {

  public AuditEntry {
    action = CleanText.of(action);
    target = CleanText.of(target);
    before = CleanText.of(before);
    after = CleanText.of(after);
    address = CleanText.of(address);
    requestId = CleanText.of(requestId);
    // As fine as any store keeps it, or its hash would not come out the same.
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
