package io.tallyhost.application.audit;

import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.UnitOfWork;
import java.time.Clock;
import java.time.Instant;

/** What every use case needs that changes something. */
public record Office(UnitOfWork unitOfWork, Recorder recorder, Ids ids, Clock clock) {

  public Instant now() {
    return clock.instant();
  }
}
