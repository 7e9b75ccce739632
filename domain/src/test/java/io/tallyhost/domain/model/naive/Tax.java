package io.tallyhost.domain.model.naive;

import java.math.BigInteger;
import java.time.LocalDate;

/** Which tax a German seller takes, and why. */
public record Tax(String reason, int basisPoints) {

  private static final LocalDate FINLAND_RAISED = LocalDate.of(2024, 9, 1);

  /** Those who buy. */
  public enum Buyer {
    GERMAN_CONSUMER,
    GERMAN_COMPANY,
    FINNISH_CONSUMER,
    FINNISH_COMPANY,
    AMERICAN,
    STRANGER
  }

  public static Tax of(Buyer buyer, LocalDate on) {
    return switch (buyer) {
      case GERMAN_CONSUMER, GERMAN_COMPANY -> new Tax("DOMESTIC", 1900);
      case FINNISH_CONSUMER ->
          new Tax("CONSUMER_IN_UNION", on.isBefore(FINLAND_RAISED) ? 2400 : 2550);
      case FINNISH_COMPANY -> new Tax("REVERSE_CHARGE", 0);
      case AMERICAN -> new Tax("OUTSIDE_UNION", 0);
      case STRANGER -> new Tax("COUNTRY_UNKNOWN", 0);
    };
  }

  public BigInteger of(BigInteger net) {
    return Sums.halfUp(net, basisPoints, 10_000);
  }
}
