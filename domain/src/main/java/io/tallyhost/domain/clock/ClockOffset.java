package io.tallyhost.domain.clock;

import java.time.Duration;

/** Driven port: how far the product's clock is ahead of the real one. */
public interface ClockOffset {

  Duration current();

  /** Further ahead; how far it is then. */
  Duration advance(Duration by);
}
