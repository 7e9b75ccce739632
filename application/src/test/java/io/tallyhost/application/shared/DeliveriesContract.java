package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} with its {@link Deliveries} promises. */
public abstract class DeliveriesContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00.000001Z");
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final RandomIds ids = new RandomIds();
  private final String consumer = "consumer " + ids.next();
  private final Owner owner = new Owner(new AccountId(ids.next()), new AccountId(ids.next()));

  protected abstract Outbox outbox();

  protected abstract Deliveries deliveries();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void each_consumer_gets_each_event_as_it_was() {
    var other = "other " + ids.next();
    var event = given(Map.of("amount", "499", "note", "a=b, {c}\n\"d\""));
    fanOut(consumer, other);

    assertThat(claim(consumer, NOW)).containsExactly(new Delivery(event, consumer, 1, 1));
    assertThat(claim(other, NOW)).containsExactly(new Delivery(event, other, 1, 1));
  }

  @Test
  void many_events_are_kept_at_once() {
    var some = List.of(event(Map.of("note", "\\, \", NULL, {}")), event(Map.of()));
    outbox().addAll(some);
    outbox().addAll(List.of());
    fanOut(consumer);

    assertThat(claim(consumer, NOW)).extracting(Delivery::event).hasSameElementsAs(some);
  }

  @Test
  void an_event_of_a_failed_unit_of_work_never_happened() {
    var event = event(Map.of());
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          outbox().addAll(List.of(event));
                          throw new IllegalStateException("after the event");
                        }))
        .hasMessage("after the event");
    fanOut(consumer);

    assertThat(claim(consumer, NOW)).isEmpty();
  }

  @Test
  void what_one_has_claimed_no_other_gets_until_the_lease_is_over() {
    given(Map.of());
    fanOut(consumer);

    assertThat(claim(consumer, NOW)).hasSize(1);
    assertThat(claim(consumer, NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(claim(consumer, NOW.plus(LEASE)))
        .singleElement()
        .satisfies(it -> assertThat(it.attempt()).isEqualTo(2));
  }

  @Test
  void what_is_done_or_given_up_never_comes_again() {
    given(Map.of());
    given(Map.of());
    fanOut(consumer);
    var both = claim(consumer, NOW);

    deliveries().done(both.get(0), NOW);
    deliveries().giveUp(both.get(1), NOW, "gone");

    assertThat(claim(consumer, NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void what_failed_comes_again_when_it_is_due() {
    given(Map.of());
    fanOut(consumer);
    var later = NOW.plusSeconds(300);

    deliveries().retry(claim(consumer, NOW).get(0), later, "503");

    assertThat(claim(consumer, later.minusMillis(1))).isEmpty();
    assertThat(claim(consumer, later)).hasSize(1);
  }

  @Test
  void who_was_too_slow_has_no_say() {
    given(Map.of());
    fanOut(consumer);
    var slow = claim(consumer, NOW).get(0);
    var quick = claim(consumer, NOW.plus(LEASE)).get(0);

    deliveries().done(slow, NOW);
    deliveries().retry(quick, NOW, "503");

    assertThat(claim(consumer, NOW.plus(LEASE))).hasSize(1);
  }

  @Test
  void the_oldest_come_first() {
    var young = new Event(ids.next(), "order.paid", owner, NOW.plusMillis(1), Map.of());
    outbox().addAll(List.of(young));
    var old = given(Map.of());
    fanOut(consumer);

    assertThat(claim(consumer, NOW)).extracting(Delivery::event).containsExactly(old, young);
  }

  @Test
  void delivered_events_are_forgotten_and_open_ones_stay() {
    given(Map.of());
    fanOut(consumer);
    var delivery = claim(consumer, NOW).get(0);
    var open = given(Map.of());
    fanOut(consumer);
    deliveries().done(delivery, NOW);

    assertThat(deliveries().forgetDelivered(NOW.plusMillis(1))).isPositive();
    assertThat(claim(consumer, NOW)).extracting(Delivery::event).containsExactly(open);
  }

  // Other tests leave events in the same tables; ours are those of our owner.
  private List<Delivery> claim(String name, Instant now) {
    return deliveries().claim(name, 10_000, now, LEASE).stream()
        .filter(it -> it.event().owner().equals(owner))
        .toList();
  }

  private void fanOut(String... consumers) {
    while (deliveries().fanOut(List.of(consumers), NOW) > 0) {
      assertThat(consumers).isNotEmpty();
    }
  }

  private Event given(Map<String, String> facts) {
    var event = event(facts);
    outbox().addAll(List.of(event));
    return event;
  }

  private Event event(Map<String, String> facts) {
    return new Event(ids.next(), "order.paid", owner, NOW, facts);
  }
}
