package io.tallyhost.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTextTest {

  @ParameterizedTest
  @CsvSource({
    "25.00, USD, 2500",
    "25, USD, 2500",
    "0.01, USD, 1",
    "1.80, USD, 180",
    "1.8, USD, 180",
    "1.800, USD, 180",
    "500, JPY, 500",
    "1.234, KWD, 1234",
    "10000000000.00, USD, 1000000000000"
  })
  void what_a_currency_can_express_is_read_exactly(String text, String currency, long minor) {
    assertThat(DecimalText.parsePositive("amount", text, Money.currency(currency)))
        .isEqualTo(Money.of(currency, minor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "0.00",
        "-1",
        "-0.01",
        "+1",
        "1.005",
        "1e2",
        "1e100000000",
        "NaN",
        "Infinity",
        "0x10",
        "1,00",
        "1.",
        ".5",
        "10000000000.01",
        "99999999999999",
        "1 ",
        "١"
      })
  void anything_else_is_refused_before_it_is_calculated_with(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> DecimalText.parsePositive("amount", text, Money.currency("USD")))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo("amount"));
  }

  @ParameterizedTest
  @CsvSource({"2500, USD, 25.00", "-5, USD, -0.05", "0, USD, 0.00", "7, JPY, 7", "1, KWD, 0.001"})
  void an_amount_is_written_with_the_decimals_of_its_currency(
      long minor, String currency, String text) {
    assertThat(DecimalText.of(Money.of(currency, minor))).isEqualTo(text);
  }
}
