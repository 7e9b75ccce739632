package io.tallyhost.domain.identity;

import java.time.Instant;
import java.util.Optional;

/** Driven port: links that can be used once. */
public interface OneTimeLinks {

  /** Replaces earlier ones of that account. */
  void add(OneTimeLink link);

  Optional<OneTimeLink> find(TokenHash token);

  /** Takes it away; of two who take the same one, one gets it. */
  Optional<OneTimeLink> take(TokenHash token);

  /** Forgets those that nobody used in time; how many there were. */
  int forgetExpired(Instant before);
}
