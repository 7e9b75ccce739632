package io.tallyhost.domain.webhook;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Set;
import java.util.TreeSet;

/** The events that a webhook hears of: by name, a whole area ({@code order.*}), or all. */
public record WebhookTopics(Set<String> names) {

  private static final String ALL = "*";
  private static final String WHOLE = ".*";

  /** What others may hear of. */
  private static final Set<String> KNOWN =
      Set.of(
          "order.paid",
          "order.active",
          "order.failed",
          "order.refunded",
          "order.cancelled",
          "service.active",
          "service.provisioning_failed",
          "service.renewal_failed",
          "service.suspended",
          "service.unsuspended",
          "service.reinstalled",
          "service.given_up",
          "service.terminated",
          "invoice.issued",
          "invoice.paid",
          "invoice.overdue",
          "wallet.topped_up",
          "wallet.transferred",
          "wallet.low",
          "wallet.arrears",
          "wallet.arrears_paid",
          "wallet.suspended",
          "ticket.created",
          "ticket.replied",
          "ticket.closed",
          "customer.created",
          "customer.transferred");

  /** What only the operator hears of. */
  private static final Set<String> OF_THE_OPERATOR =
      Set.of(
          "service.parked",
          "service.rename_failed",
          "order.stuck",
          "reseller.created",
          "reseller.review",
          "reseller.suspended",
          "reseller.unsuspended");

  public WebhookTopics {
    names = Set.copyOf(names);
    InvalidValue.unless(!names.isEmpty(), "events", "none", "at least one, or *");
    names.forEach(
        name ->
            InvalidValue.unless(
                isKnown(name), "events", name, "*, an area like order.*, or a type of event"));
  }

  /** Whether an event of that type is heard, by the operator or somebody else. */
  public boolean include(String type, boolean byOperator) {
    return (KNOWN.contains(type) || (byOperator && OF_THE_OPERATOR.contains(type)))
        && (names.contains(ALL) || names.contains(type) || names.contains(area(type) + WHOLE));
  }

  /** Every type there is, in order. */
  public static Set<String> all() {
    var all = new TreeSet<>(KNOWN);
    all.addAll(OF_THE_OPERATOR);
    return all;
  }

  private static boolean isKnown(String name) {
    return name.equals(ALL)
        || all().contains(name)
        || all().stream().anyMatch(type -> name.equals(area(type) + WHOLE));
  }

  private static String area(String type) {
    return type.substring(0, type.indexOf('.'));
  }
}
