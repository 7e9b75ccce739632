package io.tallyhost.application.service.provisioning;

import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.provisioning.ServerStep;
import io.tallyhost.domain.service.provisioning.ServerTask;
import java.time.Duration;
import java.time.Instant;

/** How long we wait for what, and how often we try. */
final class Patience {

  /** Longer than any step may take, with all that is repeated in it. */
  static final Duration LONGEST_HOLD = Duration.ofMinutes(3);

  /** Longer than the hypervisor may be at a single call that nobody waits for any more. */
  static final Duration LONGEST_CALL = Duration.ofSeconds(45);

  static final Duration NEXT_LOOK = Duration.ofSeconds(5);
  static final Duration SLOT = Duration.ofSeconds(2);
  static final Duration LONGEST_BUILD = Duration.ofMinutes(30);
  static final int LOOKS = 2;
  static final int ATTEMPTS = 10;

  private Patience() {}

  /** The same step later, or failed when that was tried often enough or makes no sense. */
  static ServerTask againOrFailed(
      ServerTask task, ServerStep again, HypervisorFailure failure, Instant now) {
    return isWorthIt(task, failure)
        ? task.tryAgain(again, failure.text(), now)
        : task.failed(failure.text(), now);
  }

  /** A change later, or back to how it was when that was tried often enough or makes no sense. */
  static ServerTask againOrRestored(ServerTask task, HypervisorFailure failure, Instant now) {
    return isWorthIt(task, failure)
        ? task.tryAgain(task.step(), failure.text(), now)
        : task.restore(failure.text(), now);
  }

  /** The same step later; giving up would leave something behind, so that somebody must look. */
  static ServerTask againOrParked(ServerTask task, HypervisorFailure failure, Instant now) {
    return failure.kind() == HypervisorFailure.Kind.REFUSED
            && task.progress().failures() >= ATTEMPTS
        ? task.parked(failure.text(), now)
        : task.tryAgain(task.step(), failure.text(), now);
  }

  /** Whether what was asked for may still come, although nobody answers. */
  static boolean mayStillCome(ServerTask task, Instant now) {
    return task.progress().looks() + 1 < LOOKS
        || now.isBefore(task.progress().since().plus(LONGEST_CALL));
  }

  static boolean isWorthIt(ServerTask task, HypervisorFailure failure) {
    return task.progress().failures() < ATTEMPTS
        && switch (failure.kind()) {
          case BUSY, UNAVAILABLE, UNKNOWN_OUTCOME, NOT_CONFIGURED -> true;
          case REFUSED, NOT_FOUND -> false;
        };
  }
}
