package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
  }
}
