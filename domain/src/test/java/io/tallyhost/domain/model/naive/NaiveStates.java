package io.tallyhost.domain.model.naive;

import java.util.Set;

/** Every legal change of an order and of a service, written out. */
public final class NaiveStates {

  private static final Set<String> ORDERS =
      Set.of(
          "DRAFT PENDING_PAYMENT",
          "DRAFT PAID",
          "DRAFT CANCELLED",
          "PENDING_PAYMENT PAID",
          "PENDING_PAYMENT CANCELLED",
          "PAID PROVISIONING",
          "PAID ACTIVE",
          "PAID REFUNDED",
          "PROVISIONING ACTIVE",
          "PROVISIONING REFUNDED",
          "ACTIVE REFUNDED");

  private static final Set<String> SERVICES =
      Set.of(
          "PENDING ACTIVE",
          "PENDING TERMINATED",
          "ACTIVE SUSPENDED",
          "ACTIVE TERMINATED",
          "SUSPENDED ACTIVE",
          "SUSPENDED TERMINATED");

  private NaiveStates() {}

  public static boolean orderMayBecome(String from, String to) {
    return ORDERS.contains(from + " " + to);
  }

  public static boolean serviceMayBecome(String from, String to) {
    return SERVICES.contains(from + " " + to);
  }
}
