package io.tallyhost.domain.identity;

import java.time.Instant;

/**
 * Driven port: failed sign-ins by subject (an account or an address). An attempt counts as failed
 * from its beginning, so that many at once can't slip through. Never part of a unit of work.
 */
public interface SignInAttempts {

  /** Counts one more within the window that is open now, or opens one; how it stands then. */
  Tally begin(String subject, Instant now);

  /** This attempt was none of a guesser: takes it back. */
  void takeBack(String subject);

  /** Starts from nothing. */
  void clear(String subject);

  /** Forgets counts that were opened before; how many there were. */
  int forgetBefore(Instant before);

  /** How many failed since when. */
  record Tally(int failures, Instant since) {}
}
