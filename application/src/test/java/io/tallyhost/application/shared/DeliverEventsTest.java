package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeliverEventsTest {

  private final TestClock clock = TestClock.at("2026-05-01T10:00:00Z");
  private final RandomIds ids = new RandomIds();
  private final InMemoryOutbox outbox = new InMemoryOutbox(new InMemoryUnitOfWork());
  private final Listener good = new Listener("good", 0);
  private final Listener slow = new Listener("slow", 2);
  private final DeliverEvents deliver =
      new DeliverEvents(new InMemoryDeliveries(outbox), List.of(slow, good), clock);

  /** Hears events, and fails the first few times. */
  private static final class Listener implements EventConsumer {
    private final String name;
    private final List<Event> heard = new ArrayList<>();
    private int failuresToCome;
    private int asked;

    Listener(String name, int failuresToCome) {
      this.name = name;
      this.failuresToCome = failuresToCome;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void accept(Event event) {
      asked++;
      if (failuresToCome > 0) {
        failuresToCome--;
        throw new IllegalStateException("not now");
      }
      heard.add(event);
    }
  }

  @Test
  void each_hears_each_event_and_one_that_fails_keeps_nobody_waiting() {
    var event = given();

    assertThat(deliver.handle()).isEqualTo(1);
    assertThat(good.heard).containsExactly(event);
    assertThat(slow.heard).isEmpty();
    assertThat(deliver.handle()).isZero();

    clock.advance(Duration.ofSeconds(5));
    assertThat(deliver.handle()).isZero();
    clock.advance(Duration.ofSeconds(14));
    assertThat(deliver.handle()).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(deliver.handle()).isEqualTo(1);
    assertThat(slow.heard).containsExactly(event);
    assertThat(good.heard).hasSize(1);
  }

  @Test
  void after_twelve_tries_it_is_given_up() {
    slow.failuresToCome = 1000;
    given();
    for (int i = 0; i < 20; i++) {
      assertThat(deliver.handle()).isLessThanOrEqualTo(1);
      clock.advance(Duration.ofDays(1));
    }

    assertThat(slow.asked).isEqualTo(12);
  }

  @Test
  void more_than_fit_into_one_go_are_all_delivered() {
    for (int i = 0; i < 120; i++) {
      given();
    }

    assertThat(deliver.handle()).isEqualTo(120 + 118);
    assertThat(good.heard).hasSize(120);
  }

  private Event given() {
    var owner = Owner.topLevel(new AccountId(ids.next()));
    var event = new Event(ids.next(), "order.paid", owner, clock.instant(), Map.of());
    outbox.addAll(List.of(event));
    return event;
  }
}
