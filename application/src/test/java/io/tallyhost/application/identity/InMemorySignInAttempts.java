package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Lockout;
import io.tallyhost.domain.identity.SignInAttempts;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@link SignInAttempts} in memory. */
public final class InMemorySignInAttempts implements SignInAttempts {

  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

  @Override
  public Tally begin(String subject, Instant now) {
    return tallies.merge(
        subject,
        new Tally(1, now),
        (before, first) ->
            Lockout.isOver(before.since(), now)
                ? first
                : new Tally(before.failures() + 1, before.since()));
  }

  @Override
  public void takeBack(String subject) {
    tallies.computeIfPresent(
        subject, (name, it) -> new Tally(Math.max(0, it.failures() - 1), it.since()));
  }

  @Override
  public void clear(String subject) {
    tallies.remove(subject);
  }

  @Override
  public int forgetBefore(Instant before) {
    var size = tallies.size();
    tallies.values().removeIf(it -> it.since().isBefore(before));
    return size - tallies.size();
  }
}
