package io.tallyhost.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Payment.State;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens to an order and to its money. */
final class OrderTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Owner ACME = Owner.topLevel(new AccountId("cacme00000000000000000000"));
  private static final OrderLine LINE = new OrderLine("cline", " VPS ", 2, eur(250));
  private static final OrderAmounts AMOUNTS =
      new OrderAmounts(eur(500), eur(50), Totals.of(eur(450), VatDecision.none()));

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  private static OrderTerms terms(BillingMode mode, BillingPeriod period) {
    return new OrderTerms(mode, period, Optional.empty(), Optional.empty());
  }

  private static Payment payment(String id, State state) {
    return new Payment(id, Payment.BALANCE, eur(450), state, Optional.empty(), NOW);
  }

  private static Order draft(OrderKind kind, List<OrderLine> lines) {
    return new Order(
        new OrderId("corder0000000000000000000"),
        ACME,
        kind,
        OrderStatus.DRAFT,
        terms(BillingMode.PREPAID, BillingPeriod.MONTHLY),
        AMOUNTS,
        lines,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        NOW,
        NOW);
  }

  private static Order renewal() {
    return draft(OrderKind.RENEWAL, List.of(LINE));
  }

  @Test
  void the_payment_that_came_through_ends_the_ones_that_waited() {
    var paid =
        renewal()
            .waitingFor(payment("c1", State.PENDING), NOW)
            .paid(payment("c2", State.COMPLETED), LATER);

    assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
    assertThat(paid.payments())
        .containsExactly(payment("c1", State.FAILED), payment("c2", State.COMPLETED));
    assertThat(paid.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void money_that_went_back_leaves_both_payments_to_be_seen() {
    var back = payment("c2", State.REFUNDED);
    var refunded = renewal().paid(payment("c1", State.COMPLETED), NOW).refunded(back, LATER);

    assertThat(refunded.status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(refunded.payments()).containsExactly(payment("c1", State.REFUNDED), back);
    assertThatThrownBy(() -> refunded.active(LATER))
        .hasMessage("Order corder0000000000000000000 can't become ACTIVE from REFUNDED");
  }

  @Test
  void an_attempt_that_is_over_stays_what_it_was() {
    assertThat(payment("c1", State.COMPLETED).givenUp().state()).isEqualTo(State.COMPLETED);
    assertThat(payment("c1", State.FAILED).refunded().state()).isEqualTo(State.FAILED);
    assertThat(payment("c1", State.COMPLETED).isCompleted()).isTrue();
    assertThat(payment("c1", State.PENDING).isCompleted()).isFalse();
  }

  @Test
  void nobody_cancels_what_is_paid() {
    var waiting = renewal().waitingFor(payment("c1", State.PENDING), NOW);
    var paid = renewal().paid(payment("c1", State.COMPLETED), NOW);

    assertThat(waiting.cancelled(LATER).payments()).containsExactly(payment("c1", State.FAILED));
    assertThatThrownBy(() -> paid.cancelled(LATER))
        .hasMessage("Order corder0000000000000000000 can't become CANCELLED from PAID");
  }

  @Test
  void only_a_renewal_makes_nothing() {
    assertThatThrownBy(() -> renewal().bought())
        .hasMessage("Nothing is made for corder0000000000000000000");
    assertThatThrownBy(() -> draft(OrderKind.NEW, List.of(LINE)))
        .hasMessageStartingWith("purchase must be there, or a renewal");
    assertThatThrownBy(() -> draft(OrderKind.RENEWAL, List.of()))
        .hasMessageStartingWith("lines must be at least one");
  }

  @Test
  void a_line_has_a_label_and_at_least_one_piece() {
    assertThat(LINE.label()).isEqualTo("VPS");
    assertThat(LINE.total()).isEqualTo(eur(500));
    assertThat(new OrderLine("cline", "VPS", 1, eur(1)).quantity()).isEqualTo(1);
    assertThatThrownBy(() -> new OrderLine("cline", "VPS", 0, eur(1)))
        .hasMessageStartingWith("quantity must be a positive number");
  }

  @Test
  void what_is_taxed_is_the_list_price_without_the_discount() {
    assertThat(AMOUNTS.gross()).isEqualTo(eur(450));
    assertThatThrownBy(
            () -> new OrderAmounts(eur(500), eur(49), Totals.of(eur(450), VatDecision.none())))
        .hasMessageStartingWith("net must be the subtotal without the discount");
  }

  @Test
  void terms_say_how_it_is_billed() {
    var hourly = terms(BillingMode.PREPAID, BillingPeriod.HOURLY);
    var onAccount = terms(BillingMode.POSTPAID, BillingPeriod.MONTHLY);

    assertThat(hourly.isHourly()).isTrue();
    assertThat(hourly.isPostpaid()).isFalse();
    assertThat(onAccount.isHourly()).isFalse();
    assertThat(onAccount.isPostpaid()).isTrue();
  }

  @Test
  void orders_are_looked_for_by_account_and_status() {
    var acme = Optional.of(ACME.account());
    var other = Optional.of(new AccountId("cother0000000000000000000"));

    assertThat(new OrderQuery(Optional.empty(), Optional.empty()).matches(renewal())).isTrue();
    assertThat(new OrderQuery(acme, Optional.of(OrderStatus.DRAFT)).matches(renewal())).isTrue();
    assertThat(new OrderQuery(acme, Optional.of(OrderStatus.PAID)).matches(renewal())).isFalse();
    assertThat(new OrderQuery(other, Optional.empty()).matches(renewal())).isFalse();
  }
}
