package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.tallyhost.application.shared.IdempotencyResult.InProgress;
import io.tallyhost.application.shared.IdempotencyResult.Mismatch;
import io.tallyhost.application.shared.IdempotencyResult.Replayed;
import io.tallyhost.application.shared.IdempotencyResult.Started;
import io.tallyhost.application.shared.IdempotencyStore.Ticket;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyTest {

  private static final Map<String, String> HEADERS = Map.of("Content-Type", "text/plain");

  private final TestClock clock = TestClock.at("2026-05-01T10:00:00Z");
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(unitOfWork);
  private final Idempotency idempotency = new Idempotency(store, new FakeSecretBox(), clock);
  private final UnitOfWork marking = idempotency.marking(unitOfWork);
  private final AccountId account = new AccountId(new RandomIds().next());
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void the_first_answer_is_given_again_byte_for_byte() {
    var first = once(request("a"), () -> answer(201));
    var second = once(request("a"), () -> answer(500));

    assertThat(second).isEqualTo(first);
    assertThat(runs).hasValue(1);
  }

  @Test
  void what_lies_in_the_store_is_sealed() {
    var unused = once(request("a"), () -> answer(201));

    var stored = new String(store.body(account, "k").orElseThrow(), StandardCharsets.ISO_8859_1);
    assertThat(stored).doesNotContain("secret");
  }

  @Test
  void another_request_with_the_key_is_refused() {
    var unused = once(request("a"), () -> answer(201));

    assertThat(idempotency.begin(request("b"))).isEqualTo(new Mismatch());
  }

  @Test
  void a_second_one_while_the_first_runs_is_told_so() {
    assertThat(idempotency.begin(request("a"))).isInstanceOf(Started.class);

    assertThat(idempotency.begin(request("a"))).isEqualTo(new InProgress(false));
    assertThat(idempotency.begin(request("b"))).isEqualTo(new Mismatch());
  }

  @Test
  void a_failure_of_ours_is_not_kept() {
    var failed = once(request("a"), () -> answer(502));
    var retried = once(request("a"), () -> answer(201));

    assertThat(failed).isEqualTo(new Replayed(new StoredAnswer(502, HEADERS, body())));
    assertThat(retried).isEqualTo(new Replayed(new StoredAnswer(201, HEADERS, body())));
    assertThat(runs).hasValue(2);
  }

  @Test
  void who_gives_up_without_effect_frees_the_key() {
    idempotency.abandon(begun());

    assertThat(idempotency.begin(request("a"))).isInstanceOf(Started.class);
  }

  @Test
  void what_failed_behind_us_and_was_made_good_may_be_asked_again_under_the_same_key() {
    var unused = once(request("a"), () -> effective(502));

    assertThat(once(request("a"), () -> effective(201)))
        .isEqualTo(new Replayed(new StoredAnswer(201, HEADERS, body())));
    assertThat(runs).hasValue(2);
  }

  @Test
  void what_broke_after_the_effect_is_to_be_looked_at_and_not_done_again() {
    var unused = once(request("a"), () -> effective(500));

    assertThat(once(request("a"), () -> effective(201))).isEqualTo(new InProgress(true));
    assertThat(runs).hasValue(1);
  }

  @Test
  void who_gives_up_after_the_effect_does_not_free_the_key() {
    var ticket = begun();
    marking.run(runs::incrementAndGet);
    idempotency.abandon(ticket);

    assertThat(idempotency.begin(request("a"))).isEqualTo(new InProgress(true));
  }

  @Test
  void a_refusal_of_the_caller_is_kept() {
    var unused = once(request("a"), () -> answer(402));

    assertThat(once(request("a"), () -> answer(201)))
        .isEqualTo(new Replayed(new StoredAnswer(402, HEADERS, body())));
  }

  @Test
  void who_died_without_effect_blocks_for_two_minutes_only() {
    assertThat(idempotency.begin(request("a"))).isInstanceOf(Started.class);
    clock.advance(Duration.ofMinutes(2));

    assertThat(once(request("a"), () -> answer(201))).isInstanceOf(Replayed.class);
  }

  @Test
  void who_died_after_its_effect_is_never_run_again() {
    assertThat(idempotency.begin(request("a"))).isInstanceOf(Started.class);
    marking.run(runs::incrementAndGet);
    clock.advance(Duration.ofHours(23));

    assertThat(idempotency.begin(request("a"))).isEqualTo(new InProgress(true));
  }

  @Test
  void who_was_overtaken_changes_nothing_any_more() {
    assertThat(idempotency.begin(request("a"))).isInstanceOf(Started.class);
    clock.advance(Duration.ofMinutes(2));
    var other = new Idempotency(store, new FakeSecretBox(), clock);
    assertThat(other.begin(request("a"))).isInstanceOf(Started.class);

    assertThatThrownBy(() -> marking.run(runs::incrementAndGet)).isInstanceOf(Conflict.class);
  }

  @Test
  void after_a_day_the_key_is_new() {
    var unused = once(request("a"), () -> answer(201));
    clock.advance(Duration.ofHours(24));

    assertThat(idempotency.begin(request("b"))).isInstanceOf(Started.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ä", "a\tb", "a\u007f", " a", "a "})
  void a_key_is_printable(String key) {
    assertThatThrownBy(() -> new IdempotentRequest(Owner.topLevel(account), key, ""))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_key_has_at_most_255_characters() {
    var longest = "k".repeat(255);

    assertThat(new IdempotentRequest(Owner.topLevel(account), longest, "").key())
        .isEqualTo(longest);
    assertThatThrownBy(() -> new IdempotentRequest(Owner.topLevel(account), longest + "k", ""))
        .isInstanceOf(InvalidValue.class);
  }

  private Ticket begun() {
    return idempotency
        .begin(request("a"))
        .fold(
            Started::ticket,
            replayed -> fail("replayed"),
            mismatch -> fail("another one"),
            inProgress -> fail("in progress"));
  }

  private IdempotencyResult once(IdempotentRequest request, Supplier<StoredAnswer> work) {
    return idempotency
        .begin(request)
        .fold(started -> finished(started, work.get()), it -> it, it -> it, it -> it);
  }

  private IdempotencyResult finished(Started started, StoredAnswer answer) {
    idempotency.finish(started.ticket(), answer);
    return new Replayed(answer);
  }

  private StoredAnswer effective(int status) {
    marking.run(() -> {});
    return answer(status);
  }

  private StoredAnswer answer(int status) {
    runs.incrementAndGet();
    return new StoredAnswer(status, HEADERS, body());
  }

  private static byte[] body() {
    return "a secret".getBytes(StandardCharsets.UTF_8);
  }

  private IdempotentRequest request(String body) {
    return new IdempotentRequest(Owner.topLevel(account), "k", body);
  }
}
