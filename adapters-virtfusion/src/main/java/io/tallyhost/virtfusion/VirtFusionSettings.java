package io.tallyhost.virtfusion;

import java.time.Duration;
import java.util.List;

/**
 * How to reach the panel, and how patient to be with it.
 *
 * @param connectWithin how long a connection may take to be made
 * @param answerWithin how long a call may take, its answer read to the end
 * @param pauses the waits before a repeatable call is sent again
 * @param largestAnswer how many bytes of an answer are read at most
 * @param rest how long a panel that keeps failing is left alone
 */
public record VirtFusionSettings(
    PanelAddress address,
    ApiToken token,
    Duration connectWithin,
    Duration answerWithin,
    List<Duration> pauses,
    int largestAnswer,
    Duration rest) {

  public VirtFusionSettings {
    pauses = List.copyOf(pauses);
  }

  /** What suits a panel in production. */
  public static VirtFusionSettings of(PanelAddress address, ApiToken token) {
    return new VirtFusionSettings(
        address,
        token,
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        List.of(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8)),
        8 * 1024 * 1024,
        Duration.ofSeconds(15));
  }

  /** The same with other waits. */
  public VirtFusionSettings waiting(Duration answer, List<Duration> between) {
    return new VirtFusionSettings(
        address, token, connectWithin, answer, between, largestAnswer, rest);
  }
}
