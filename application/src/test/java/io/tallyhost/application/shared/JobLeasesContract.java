package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link JobLeases} promises. */
public abstract class JobLeasesContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final String job = "tick:" + new RandomIds().next();

  protected abstract JobLeases leases();

  @Test
  void one_of_many_gets_it() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var holder = "instance " + i;
      many.add(() -> leases().take(job, holder, NOW, MINUTE).isPresent());
    }
    var got = 0;
    for (var done : pool.invokeAll(many)) {
      got += done.get() ? 1 : 0;
    }
    pool.shutdown();

    assertThat(got).isEqualTo(1);
  }

  @Test
  void whoever_let_it_lapse_has_lost_it_once_somebody_took_it() {
    var first = take("one", NOW).orElseThrow();

    assertThat(take("two", NOW.plus(MINUTE).minusMillis(1))).isEmpty();
    assertThat(leases().holds(first)).isTrue();
    var second = take("two", NOW.plus(MINUTE)).orElseThrow();

    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(leases().holds(first)).isFalse();
    assertThat(leases().renew(first, NOW.plus(MINUTE), MINUTE)).isEmpty();
    leases().release(first);
    assertThat(leases().holds(second)).isTrue();
  }

  @Test
  void a_renewed_one_lasts_longer() {
    var lease = take("one", NOW).orElseThrow();
    var renewed = leases().renew(lease, NOW.plusSeconds(30), MINUTE).orElseThrow();

    assertThat(renewed.until()).isEqualTo(NOW.plusSeconds(90));
    assertThat(renewed.fence()).isEqualTo(lease.fence());
    assertThat(take("two", NOW.plusSeconds(89))).isEmpty();
  }

  @Test
  void a_released_one_is_free_at_once() {
    var lease = take("one", NOW).orElseThrow();
    leases().release(lease);

    assertThat(leases().holds(lease)).isFalse();
    assertThat(take("two", NOW).orElseThrow().fence()).isGreaterThan(lease.fence());
  }

  private Optional<Lease> take(String holder, Instant now) {
    return leases().take(job, holder, now, MINUTE);
  }
}
