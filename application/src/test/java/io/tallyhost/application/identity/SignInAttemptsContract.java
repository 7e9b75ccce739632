package io.tallyhost.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.SignInAttempts;
import io.tallyhost.domain.identity.SignInAttempts.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link SignInAttempts} promises. */
public abstract class SignInAttemptsContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final String subject = "account:" + new RandomIds().next();

  protected abstract SignInAttempts attempts();

  @Test
  void attempts_are_counted_from_the_first_one() {
    assertThat(attempts().begin(subject, NOW)).isEqualTo(new Tally(1, NOW));
    assertThat(attempts().begin(subject, NOW.plusSeconds(60))).isEqualTo(new Tally(2, NOW));
  }

  @Test
  void a_window_that_is_over_counts_no_more() {
    count(NOW);

    var later = NOW.plus(Duration.ofMinutes(15));
    assertThat(attempts().begin(subject, later.minusMillis(1))).isEqualTo(new Tally(2, NOW));
    assertThat(attempts().begin(subject, later)).isEqualTo(new Tally(1, later));
  }

  @Test
  void an_attempt_can_be_taken_back_and_all_be_cleared() {
    count(NOW);
    count(NOW);
    attempts().takeBack(subject);
    assertThat(attempts().begin(subject, NOW)).isEqualTo(new Tally(2, NOW));

    attempts().clear(subject);
    assertThat(attempts().begin(subject, NOW)).isEqualTo(new Tally(1, NOW));
  }

  @Test
  void none_is_lost_when_many_come_at_once() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    List<Callable<Tally>> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(() -> attempts().begin(subject, NOW));
    }
    var seen = new ArrayList<Integer>();
    for (var done : pool.invokeAll(many)) {
      seen.add(done.get().failures());
    }
    pool.shutdown();

    assertThat(seen).doesNotHaveDuplicates().contains(1, 40);
  }

  @Test
  void old_counts_are_forgotten() {
    count(NOW.minus(Duration.ofDays(365)));

    assertThat(attempts().forgetBefore(NOW.minus(Duration.ofDays(364)))).isPositive();
  }

  private void count(Instant at) {
    assertThat(attempts().begin(subject, at).failures()).isPositive();
  }
}
