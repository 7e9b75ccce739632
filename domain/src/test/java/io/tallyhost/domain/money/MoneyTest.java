package io.tallyhost.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MoneyTest {

  @Test
  void amounts_of_one_currency_add_and_subtract() {
    assertThat(eur(499).plus(eur(1))).isEqualTo(eur(500));
    assertThat(eur(499).minus(eur(500))).isEqualTo(eur(-1));
    assertThat(eur(7).times(744)).isEqualTo(eur(5208));
    assertThat(eur(7).negated()).isEqualTo(eur(-7));
  }

  @Test
  void currencies_do_not_mix() {
    var usd = Money.of("USD", 1);

    assertThatExceptionOfType(MixedCurrencies.class).isThrownBy(() -> eur(1).plus(usd));
    assertThatExceptionOfType(MixedCurrencies.class).isThrownBy(() -> eur(1).minus(usd));
    assertThatExceptionOfType(MixedCurrencies.class).isThrownBy(() -> eur(1).compareTo(usd));
  }

  @Test
  void nothing_wraps_around() {
    var most = eur(Long.MAX_VALUE);
    var least = eur(Long.MIN_VALUE);

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(eur(1)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(eur(1)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
  }

  @Test
  void zero_is_neither_positive_nor_negative() {
    assertThat(eur(0).isZero()).isTrue();
    assertThat(eur(0).isPositive()).isFalse();
    assertThat(eur(0).isNegative()).isFalse();
    assertThat(eur(1).isPositive()).isTrue();
    assertThat(eur(1).isZero()).isFalse();
    assertThat(eur(-1).isNegative()).isTrue();
  }

  @Test
  void the_smaller_and_the_larger_are_found() {
    assertThat(eur(1).min(eur(2))).isEqualTo(eur(1));
    assertThat(eur(2).min(eur(1))).isEqualTo(eur(1));
    assertThat(eur(1).max(eur(2))).isEqualTo(eur(2));
    assertThat(eur(2).max(eur(1))).isEqualTo(eur(2));
  }

  @Test
  void a_sum_of_nothing_is_zero_of_that_currency() {
    assertThat(Money.sum(Money.currency("EUR"), List.of())).isEqualTo(eur(0));
    assertThat(Money.sum(Money.currency("EUR"), List.of(eur(3), eur(-5)))).isEqualTo(eur(-2));
  }

  @Test
  void a_positive_amount_can_be_required() {
    assertThat(eur(1).requirePositive("amount")).isEqualTo(eur(1));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> eur(0).requirePositive("amount"))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("amount"));
  }

  @Test
  void a_currency_nobody_pays_with_is_refused() {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Money.of("XXX", 1));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> Money.of("EURO", 1))
        .satisfies(refused -> assertThat(refused.received()).isEqualTo("EURO"));
  }

  @Test
  void it_reads_as_people_write_it() {
    assertThat(eur(-5)).hasToString("-0.05 EUR");
    assertThat(Money.of("JPY", 500)).hasToString("500 JPY");
    assertThat(Money.of("KWD", 1234)).hasToString("1.234 KWD");
  }

  private static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
