package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.IdempotencyStore.State;
import io.tallyhost.application.shared.IdempotencyStore.Ticket;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.TokenHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotencyStore} promises. */
public abstract class IdempotencyStoreContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant LEASE_END = NOW.plusSeconds(120);
  private static final Instant KEEP = NOW.plus(Duration.ofHours(24));
  private static final StoredAnswer ANSWER =
      new StoredAnswer(
          201,
          Map.of("Content-Type", "application/json", "Location", "/orders/1"),
          "{\"ok\":true}".getBytes(StandardCharsets.UTF_8));

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));
  private final IdempotentRequest request = request("body");

  protected abstract IdempotencyStore store();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void a_key_is_claimed_once() {
    assertThat(claim(request, NOW)).isPresent();
    assertThat(claim(request, NOW.plusSeconds(1))).isEmpty();
    assertThat(store().find(request).orElseThrow().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void of_many_who_claim_at_once_one_gets_it() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(() -> claim(request, NOW).isPresent());
    }
    var got = 0;
    for (var done : pool.invokeAll(many)) {
      got += done.get() ? 1 : 0;
    }
    pool.shutdown();

    assertThat(got).isEqualTo(1);
  }

  @Test
  void the_same_key_of_another_account_is_another_key() {
    var other = Owner.topLevel(new AccountId(ids.next()));
    assertThat(claim(request, NOW)).isPresent();

    assertThat(claim(new IdempotentRequest(other, request.key(), request.fingerprint()), NOW))
        .isPresent();
  }

  @Test
  void an_answer_comes_back_as_it_was() {
    var ticket = claim(request, NOW).orElseThrow();

    assertThat(store().answer(ticket, ANSWER)).isTrue();

    var earlier = store().find(request).orElseThrow();
    assertThat(earlier.state()).isEqualTo(State.ANSWERED);
    assertThat(earlier.answer()).contains(ANSWER);
    assertThat(earlier.fingerprint()).isEqualTo(request.fingerprint());
    assertThat(claim(request, KEEP.minusMillis(1))).isEmpty();
  }

  @Test
  void who_died_without_effect_is_overtaken_by_the_same_request_only() {
    var dead = claim(request, NOW).orElseThrow();

    assertThat(claim(request, LEASE_END.minusMillis(1))).isEmpty();
    assertThat(claim(request("another body"), LEASE_END)).isEmpty();
    var heir = claim(request, LEASE_END).orElseThrow();

    assertThat(heir.fence()).isGreaterThan(dead.fence());
    assertThat(store().markEffective(dead)).isFalse();
    assertThat(store().answer(dead, ANSWER)).isFalse();
    assertThat(store().release(dead)).isFalse();
    assertThat(store().markEffective(heir)).isTrue();
    assertThat(store().answer(heir, ANSWER)).isTrue();
  }

  @Test
  void who_died_after_its_effect_is_never_overtaken_while_it_is_kept() {
    assertThat(store().markEffective(claim(request, NOW).orElseThrow())).isTrue();

    assertThat(claim(request, KEEP.minusMillis(1))).isEmpty();
    assertThat(store().find(request).orElseThrow().state()).isEqualTo(State.EFFECTIVE);
    assertThat(claim(request, KEEP)).isPresent();
  }

  @Test
  void an_effect_that_was_rolled_back_is_none() {
    var ticket = claim(request, NOW).orElseThrow();

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          assertThat(store().markEffective(ticket)).isTrue();
                          throw new IllegalStateException("after the mark");
                        }))
        .hasMessage("after the mark");

    assertThat(store().find(request).orElseThrow().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void a_released_key_is_free_and_an_answered_one_stays() {
    var ticket = claim(request, NOW).orElseThrow();
    assertThat(store().release(ticket)).isTrue();

    var again = claim(request, NOW).orElseThrow();
    assertThat(store().answer(again, ANSWER)).isTrue();
    assertThat(store().release(again)).isFalse();
    assertThat(store().find(request)).isPresent();
  }

  @Test
  void what_was_made_good_is_free_but_not_for_one_that_was_overtaken() {
    var ticket = claim(request, NOW).orElseThrow();
    assertThat(store().markEffective(ticket)).isTrue();

    store().forget(new Ticket(ticket.request(), ticket.fence() - 1));
    assertThat(store().find(request)).isPresent();

    store().forget(ticket);
    assertThat(store().find(request)).isEmpty();
  }

  @Test
  void who_changed_something_is_over_but_never_free() {
    var ticket = claim(request, NOW).orElseThrow();
    assertThat(store().markEffective(ticket)).isTrue();

    assertThat(store().release(ticket)).isFalse();

    assertThat(store().find(request).orElseThrow().leaseUntil()).isBefore(NOW);
    assertThat(claim(request, KEEP.minusMillis(1))).isEmpty();
    assertThat(store().answer(ticket, ANSWER)).isTrue();
  }

  @Test
  void expired_keys_are_forgotten() {
    assertThat(claim(request, NOW)).isPresent();

    assertThat(store().forgetExpired(KEEP)).isPositive();
    assertThat(store().find(request)).isEmpty();
  }

  private Optional<Ticket> claim(IdempotentRequest wanted, Instant now) {
    return store().claim(wanted, now, now.equals(NOW) ? LEASE_END : now.plusSeconds(120), KEEP);
  }

  private IdempotentRequest request(String body) {
    return new IdempotentRequest(owner, "key 1", TokenHash.of(body).hex());
  }
}
