package io.tallyhost.application.shared;

import io.tallyhost.domain.identity.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Use case of the operator: what this instance does without being asked, and how it went. */
public final class ShowJobs {

  /**
   * A job that ran.
   *
   * @param problem why it failed the last time, when it did
   */
  public record Job(String name, Instant at, Optional<String> problem) {}

  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final Clock clock;

  public ShowJobs(Clock clock) {
    this.clock = clock;
  }

  /** By name; nothing of those that have not run yet. */
  public List<Job> handle(Principal principal) {
    Access.requireOperator(principal, Permission.SETTINGS_VIEW);
    return jobs.values().stream().sorted(Comparator.comparing(Job::name)).toList();
  }

  /** Told by whoever runs them. */
  public void ended(String name, Optional<String> problem) {
    jobs.put(name, new Job(name, clock.instant(), problem));
  }
}
