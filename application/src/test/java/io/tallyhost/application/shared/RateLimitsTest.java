package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RateLimitsTest {

  private final TestClock clock = TestClock.at("2026-05-01T10:00:12.500Z");
  private final RateLimits limits = new RateLimits(new InMemoryRateCounters(), clock);
  private final Principal person = People.reseller(new AccountId(new RandomIds().next()));

  @Test
  void a_session_has_1200_requests_a_minute() {
    var allowance = limits.take(person, Optional.empty());

    assertThat(allowance.limit()).isEqualTo(1200);
    assertThat(allowance.remaining()).isEqualTo(1199);
    assertThat(allowance.resetsAt()).isEqualTo(Instant.parse("2026-05-01T10:01:00Z"));
    assertThat(allowance.isExceeded()).isFalse();
  }

  @Test
  void the_one_after_the_last_is_too_many_until_the_minute_is_over() {
    var last = limits.take("key:a", 1);
    var tooMany = limits.take("key:a", 1);

    assertThat(last.isExceeded()).isFalse();
    assertThat(last.remaining()).isZero();
    assertThat(tooMany.isExceeded()).isTrue();
    assertThat(tooMany.remaining()).isZero();
    assertThat(tooMany.retryAfterSeconds()).isEqualTo(48);

    clock.advance(Duration.ofSeconds(48));
    assertThat(limits.take("key:a", 1).isExceeded()).isFalse();
  }

  @Test
  void a_limit_of_its_own_goes_first() {
    assertThat(limits.take(person, Optional.of(7)).limit()).isEqualTo(7);
  }
}
