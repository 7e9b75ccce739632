package io.tallyhost.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One payment as a reseller reports it. */
final class CreditEventTest {

  private static final AccountId RESELLER = new AccountId("creseller0000000000000001");
  private static final CreditEvent RENEWAL = event(CreditEventKind.RENEWAL, 999, "txn_2", "{}");

  @ParameterizedTest
  @CsvSource({
    "topup, TOPUP, false",
    "purchase, PURCHASE, false",
    "renewal, RENEWAL, false",
    "refund, REFUND, true",
    "chargeback, CHARGEBACK, true",
    "correction, CORRECTION, true",
  })
  void a_kind_is_known_by_its_name_and_some_refer_back(
      String name, CreditEventKind kind, boolean refersBack) {
    assertThat(CreditEventKind.named(name)).isEqualTo(kind);
    assertThat(kind.refersBack()).isEqualTo(refersBack);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gift", "TOPUP"})
  void any_other_kind_is_none(String name) {
    assertThatThrownBy(() -> CreditEventKind.named(name))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("kind must be topup, purchase, renewal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak", "ü"})
  void a_reference_is_printable_and_without_blanks(String reference) {
    assertThatThrownBy(() -> event(CreditEventKind.TOPUP, 1, reference, "{}"))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_report_is_about_some_money() {
    assertThatThrownBy(() -> event(CreditEventKind.TOPUP, 0, "txn", "{}"))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void our_books_know_it_by_the_service_that_it_names() {
    assertThat(event(CreditEventKind.RENEWAL, 1, "txn", "{\"service_id\":1042}").bookedAs())
        .isEqualTo("1042");
    assertThat(event(CreditEventKind.RENEWAL, 1, "txn", "{\"service_id\":\"\"}").bookedAs())
        .isEqualTo("txn");
    assertThat(event(CreditEventKind.RENEWAL, 1, "txn", "{}").bookedAs()).isEqualTo("txn");
  }

  @Test
  void the_same_said_again_is_told_from_another_thing() {
    assertThat(RENEWAL.saysTheSameAs(event(CreditEventKind.RENEWAL, 999, "txn_2", "{\"a\":1}")))
        .isTrue();
    assertThat(RENEWAL.saysTheSameAs(event(CreditEventKind.RENEWAL, 998, "txn_2", "{}"))).isFalse();
    assertThat(RENEWAL.saysTheSameAs(event(CreditEventKind.PURCHASE, 999, "txn_2", "{}")))
        .isFalse();
    assertThat(refundOf("txn_1").saysTheSameAs(refundOf("txn_1"))).isTrue();
    assertThat(refundOf("txn_1").saysTheSameAs(refundOf("txn_2"))).isFalse();
  }

  @Test
  void it_stands_on_the_statement_of_its_day_in_cents() {
    var day = LocalDate.of(2026, 5, 1);

    assertThat(DailyStatement.of(RESELLER, day, List.of(RENEWAL)))
        .isEqualTo(
            new DailyStatement(
                RESELLER,
                day,
                List.of(new DailyStatement.Line("txn_2", CreditEventKind.RENEWAL, 999, "USD"))));
  }

  private static CreditEvent refundOf(String original) {
    return about(Optional.of(original), CreditEventKind.REFUND, "txn_3", "{}").apply(5L);
  }

  private static CreditEvent event(CreditEventKind kind, long cents, String ref, String meta) {
    return about(Optional.empty(), kind, ref, meta).apply(cents);
  }

  private static LongFunction<CreditEvent> about(
      Optional<String> original, CreditEventKind kind, String ref, String meta) {
    return cents ->
        new CreditEvent(
            "ev_1",
            Owner.topLevel(RESELLER),
            "key",
            kind,
            Money.of("USD", cents),
            ref,
            original,
            meta,
            Instant.parse("2026-05-01T10:00:00Z"));
  }
}
