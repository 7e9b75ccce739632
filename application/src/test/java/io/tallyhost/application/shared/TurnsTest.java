package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestClock clock = TestClock.at("2026-05-01T10:00:00Z");
  private final InMemoryJobLeases leases = new InMemoryJobLeases();
  private final List<String> done = new ArrayList<>();
  private final Turns first = new Turns(leases, "first", clock);
  private final Runnable ofFirst = first.of("look", PATIENCE, () -> done.add("first"));
  private final Runnable ofSecond =
      new Turns(leases, "second", clock).of("look", PATIENCE, () -> done.add("second"));

  @Test
  void the_one_that_began_goes_on() {
    for (var round = 0; round < 5; round++) {
      ofFirst.run();
      ofSecond.run();
      clock.advance(Duration.ofSeconds(15));
    }

    assertThat(done).hasSize(5).containsOnly("first");
  }

  @Test
  void another_takes_over_when_it_has_been_gone_for_long_enough() {
    ofFirst.run();
    clock.advance(PATIENCE);
    ofSecond.run();
    ofFirst.run();

    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void another_takes_over_at_once_when_it_says_good_bye() {
    ofFirst.run();
    first.close();
    ofSecond.run();

    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void each_job_has_a_turn_of_its_own() {
    ofFirst.run();
    new Turns(leases, "second", clock).of("else", PATIENCE, () -> done.add("else")).run();

    assertThat(done).containsExactly("first", "else");
  }
}
