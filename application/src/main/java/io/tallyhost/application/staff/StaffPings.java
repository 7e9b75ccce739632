package io.tallyhost.application.staff;

import io.tallyhost.application.shared.Event;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.ticketing.TicketStatus;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which events want a human, and how they are put. */
public final class StaffPings {

  private static final Map<String, String> SENTENCES =
      Map.of(
          "ticket.created", "New ticket from %s: %s",
          "ticket.replied", "Answer from %s in a ticket: %s",
          "service.provisioning_failed", "A server of %s could not be made: %s",
          "service.parked", "The work on a server of %s is parked and waits for staff: %s",
          "service.given_up", "A service of %s was given up: %s",
          "order.failed", "An order of %s failed: %s",
          "order.stuck", "Nobody knows what became of an order of %s: %s",
          "reseller.review", "Reports of %s and our books disagree: %s");

  private final Accounts accounts;

  public StaffPings(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Nothing when it is nothing to staff. */
  public Optional<StaffPing> of(Event event) {
    return Optional.ofNullable(SENTENCES.get(event.type()))
        .filter(sentence -> !isByStaff(event))
        .map(sentence -> ping(event, sentence));
  }

  // What staff said itself is no news.
  private static boolean isByStaff(Event event) {
    return event.type().equals("ticket.replied")
        && !TicketStatus.AWAITING_STAFF.name().equals(event.facts().get("status"));
  }

  private StaffPing ping(Event event, String sentence) {
    var facts = new TreeMap<>(event.facts());
    facts.put("account_id", event.owner().account().value());
    return new StaffPing(
        event.id(), event.type(), event.at(), sentence.formatted(who(event), what(event)), facts);
  }

  private String who(Event event) {
    var id = event.owner().account();
    return accounts.find(id).map(Account::email).map(Object::toString).orElse(id.value());
  }

  private static String what(Event event) {
    var facts = event.facts();
    return Stream.of("subject", "problem", "label", "service_id", "order_id")
        .flatMap(name -> Optional.ofNullable(facts.get(name)).stream())
        .findFirst()
        .orElse(event.id());
  }
}
