package io.tallyhost.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.Reconciliation.Case;
import io.tallyhost.domain.partner.Reconciliation.Finding;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReconciliationTest {

  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  @Test
  void what_both_sides_say_is_no_case() {
    var compared =
        Reconciliation.of(
            List.of(event("a", usd(100))), List.of(new Booking("a", usd(100), NOW)), List.of());

    assertThat(compared.matched()).isEqualTo(1);
    assertThat(compared.needsReview()).isFalse();
  }

  @Test
  void missing_extra_different_and_reused_are_told_apart() {
    var compared =
        Reconciliation.of(
            List.of(event("a", usd(100)), event("b", usd(7))),
            List.of(new Booking("a", usd(99), NOW), new Booking("c", usd(5), NOW)),
            List.of(new Dispute("b", usd(8), NOW), new Dispute("b", usd(9), NOW)));

    assertThat(compared.matched()).isZero();
    assertThat(compared.cases())
        .containsExactly(
            new Case(Finding.DIFFERENT, "a", Optional.of(usd(100)), Optional.of(usd(99)), NOW),
            new Case(Finding.EXTRA, "b", Optional.of(usd(7)), Optional.empty(), NOW),
            new Case(Finding.MISSING, "c", Optional.empty(), Optional.of(usd(5)), NOW),
            new Case(Finding.REUSED, "b", Optional.of(usd(8)), Optional.empty(), NOW));
  }

  @Test
  void amounts_in_different_currencies_are_not_compared() {
    var compared =
        Reconciliation.of(
            List.of(event("a", usd(100))),
            List.of(new Booking("a", Money.of("EUR", 90), NOW)),
            List.of());

    assertThat(compared.matched()).isEqualTo(1);
    assertThat(compared.cases()).isEmpty();
  }

  @Test
  void a_refund_is_no_second_payment() {
    var refund = event(CreditEventKind.REFUND, "b", usd(100), Optional.of("a"));
    var compared =
        Reconciliation.of(
            List.of(event("a", usd(100)), refund),
            List.of(new Booking("a", usd(100), NOW)),
            List.of());

    assertThat(compared).isEqualTo(new Reconciliation(1, List.of()));
  }

  @Test
  void what_was_booked_in_parts_is_compared_as_a_whole() {
    var half = new Booking("a", usd(50), NOW);

    assertThat(Reconciliation.of(List.of(event("a", usd(100))), List.of(half, half), List.of()))
        .isEqualTo(new Reconciliation(1, List.of()));
  }

  @Test
  void a_day_begins_with_its_first_instant_and_ends_before_the_next_one() {
    var next = NOW.plus(Duration.ofDays(1));
    var compared =
        Reconciliation.of(
            List.of(),
            List.of(
                new Booking("before", usd(1), NOW.minusNanos(1)),
                new Booking("first", usd(1), NOW),
                new Booking("next", usd(1), next)),
            List.of());

    assertThat(compared.casesFrom(NOW, next)).extracting(Case::reference).containsExactly("first");
  }

  @Test
  void a_refund_names_what_it_takes_back() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> event(CreditEventKind.REFUND, "r", usd(5), Optional.empty()));
  }

  private static CreditEvent event(String ref, Money amount) {
    return event(CreditEventKind.TOPUP, ref, amount, Optional.empty());
  }

  private static CreditEvent event(
      CreditEventKind kind, String ref, Money amount, Optional<String> original) {
    return new CreditEvent(
        "ev_1",
        Owner.topLevel(new AccountId("c" + "0".repeat(24))),
        "key",
        kind,
        amount,
        ref,
        original,
        "{}",
        NOW);
  }

  private static Money usd(long minor) {
    return Money.of("USD", minor);
  }
}
