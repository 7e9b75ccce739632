package io.tallyhost.application.staff;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that staff should know.
 *
 * @param id the event's; whoever hears it twice knows it by that
 * @param text one sentence for people
 * @param facts the same for programs; never secrets
 */
public record StaffPing(
    String id, String type, Instant at, String text, Map<String, String> facts) {

  public StaffPing {
    facts = Map.copyOf(facts);
  }
}
