package io.tallyhost.virtfusion.simulator;

import java.time.Duration;

/** How long things take, measured with the simulator's clock. */
public record Pace(Duration build, Duration power, Duration suspend) {

  /** About as long as with real machines. */
  public static Pace lifelike() {
    return new Pace(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  /** Everything is done at once. */
  public static Pace immediate() {
    return new Pace(Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  /** Installations take two seconds, everything else no time at all. */
  public static Pace brisk() {
    return new Pace(Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO);
  }
}
