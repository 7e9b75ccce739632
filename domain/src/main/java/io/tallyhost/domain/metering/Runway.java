package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** How long funds last, and when somebody should be told that they do not last long. */
public final class Runway {

  /** Somebody is told once when so few hours are left. */
  private static final int[] THRESHOLDS = {1, 6, 24};

  private Runway() {}

  /** Whole hours that the funds pay for; none when nothing costs anything. */
  public static OptionalLong hoursRemaining(Money funds, Money perHour) {
    return perHour.isPositive()
        ? OptionalLong.of(Math.max(Math.floorDiv(funds.minor(), perHour.minor()), 0))
        : OptionalLong.empty();
  }

  /** The lowest threshold that is reached; 0 when there is time enough. */
  public static int threshold(Money funds, Money perHour) {
    return Arrays.stream(THRESHOLDS)
        .filter(hours -> perHour.isPositive() && lastsAtMost(hours, funds, perHour))
        .findFirst()
        .orElse(0);
  }

  /** The notice that is due now if this one was given before; none if nothing got worse. */
  public static Optional<Integer> notice(int given, int reached) {
    return reached != 0 && (given == 0 || reached < given)
        ? Optional.of(reached)
        : Optional.empty();
  }

  private static boolean lastsAtMost(int hours, Money funds, Money perHour) {
    return funds.compareTo(perHour.times(hours)) <= 0;
  }
}
