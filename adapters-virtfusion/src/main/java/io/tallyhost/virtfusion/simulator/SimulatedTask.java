package io.tallyhost.virtfusion.simulator;

import java.time.Instant;
import java.util.Optional;

/** A piece of work on a server that takes its time. */
final class SimulatedTask {

  final long id;
  final String action;
  final Instant started;
  final Instant ends;
  private final Runnable effect;
  private Optional<Instant> finished = Optional.empty();
  private boolean failed;

  SimulatedTask(long id, String action, Instant started, Instant ends, Runnable effect) {
    this.id = id;
    this.action = action;
    this.started = started;
    this.ends = ends;
    this.effect = effect;
  }

  boolean isActive() {
    return finished.isEmpty();
  }

  boolean hasFailed() {
    return failed;
  }

  Optional<Instant> finished() {
    return finished;
  }

  /** Has its effect, once its time has come. */
  void settle(Instant now) {
    if (isActive() && !now.isBefore(ends)) {
      finished = Optional.of(ends);
      effect.run();
    }
  }

  void fail() {
    failed = true;
  }
}
