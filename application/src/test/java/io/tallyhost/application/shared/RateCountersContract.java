package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link RateCounters} promises. */
public abstract class RateCountersContract {

  private static final Instant MINUTE = Instant.parse("2026-05-01T10:00:00Z");

  private final String subject = "key:" + new RandomIds().next();

  protected abstract RateCounters counters();

  @Test
  void each_minute_is_counted_by_itself() {
    assertThat(counters().count(subject, MINUTE)).isEqualTo(1);
    assertThat(counters().count(subject, MINUTE)).isEqualTo(2);
    assertThat(counters().count(subject, MINUTE.plusSeconds(60))).isEqualTo(1);
    assertThat(counters().count(subject + "x", MINUTE.plusSeconds(60))).isEqualTo(1);
  }

  @Test
  void none_is_lost_when_many_come_at_once() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add(() -> counters().count(subject, MINUTE));
    }
    var seen = new ArrayList<Integer>();
    for (var done : pool.invokeAll(many)) {
      seen.add(done.get());
    }
    pool.shutdown();

    assertThat(seen).doesNotHaveDuplicates().contains(1, 40);
  }

  @Test
  void past_minutes_are_forgotten() {
    var longAgo = Instant.parse("2020-01-01T00:00:00Z");
    assertThat(counters().count(subject, longAgo)).isEqualTo(1);

    assertThat(counters().forgetBefore(longAgo.plusSeconds(60))).isPositive();
    assertThat(counters().count(subject, longAgo)).isEqualTo(1);
  }
}
