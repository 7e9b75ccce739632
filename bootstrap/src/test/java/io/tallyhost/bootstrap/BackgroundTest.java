package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.ShowJobs;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BackgroundTest {

  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Background background = new Background(new ShowJobs(Clock.systemUTC()));

  @AfterEach
  void stop() {
    background.close();
  }

  @Test
  void what_fails_is_tried_again() throws Exception {
    var thrice = new CountDownLatch(3);
    background.every(
        MOMENT,
        "counting",
        () -> {
          thrice.countDown();
          throw new IllegalStateException("on purpose");
        });
    assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_task_is_not_started_twice() {
    background.every(Duration.ofHours(1), "counting", () -> {});
    assertThatThrownBy(() -> background.pulse(MOMENT, "counting", () -> {}))
        .hasMessage("There is a task \"counting\" already");
  }
}
