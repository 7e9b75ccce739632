package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the product does in its own time, and no longer than it takes. */
public final class Eventually {

  private static final long PATIENCE = Duration.ofSeconds(40).toNanos();
  private static final int PAUSE_MILLIS = 100;

  private Eventually() {}

  /** The first one that is as it should be. */
  public static <T> T seen(Supplier<T> look, Predicate<? super T> asItShouldBe) {
    var begin = System.nanoTime();
    while (true) {
      var seen = look.get();
      if (asItShouldBe.test(seen)) {
        return seen;
      }
      assertThat(System.nanoTime() - begin).as("Still %s", seen).isLessThan(PATIENCE);
      pause();
    }
  }

  private static void pause() {
    try {
      var unused = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
