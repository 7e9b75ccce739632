package io.tallyhost.application.service;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What was out of step when somebody last looked: looking takes too long for a page. */
public final class WatchDrift {

  /** What was seen, and when. */
  public record Seen(CountDrift.Figures figures, Instant at) {}

  private final CountDrift count;
  private final Clock clock;
  private final AtomicReference<Optional<Seen>> last = new AtomicReference<>(Optional.empty());

  public WatchDrift(CountDrift count, Clock clock) {
    this.count = count;
    this.clock = clock;
  }

  /** Nothing as long as nobody has looked. */
  public Optional<Seen> handle(Principal principal) {
    Access.requireOperator(principal, Permission.SERVICES_VIEW);
    return Objects.requireNonNull(last.get());
  }

  /** Looks. */
  public CountDrift.Figures look() {
    var figures = count.handle();
    last.set(Optional.of(new Seen(figures, clock.instant())));
    return figures;
  }
}
