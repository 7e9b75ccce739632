package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened and that others want to hear of: {@code order.paid}, {@code
 * service.active}. Carries facts, never secrets.
 */
public record Event(String id, String type, Owner owner, Instant at, Map<String, String> facts) {

  public Event {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }
}
