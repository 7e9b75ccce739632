package io.tallyhost.domain.identity;

import java.time.Instant;
import java.util.Optional;

/** Driven port: who is signed in. */
public interface Sessions {

  void add(Session session);

  Optional<Session> find(TokenHash token);

  /** Its last use and its end; nothing happens when it was ended meanwhile. */
  void note(Session session);

  void end(String sessionId);

  /** All of an account's, also those of others who act as it; how many there were. */
  int endAll(AccountId account);

  /** The same, but this one stays. */
  int endOthers(AccountId account, String sessionId);

  /** Forgets those that ended before; how many there were. */
  int forgetExpired(Instant before);
}
