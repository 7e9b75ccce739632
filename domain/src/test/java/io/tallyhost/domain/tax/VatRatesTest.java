package io.tallyhost.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VatRatesTest {

  @ParameterizedTest
  @CsvSource({
    "DE,2020-06-30,1900", "DE,2020-07-01,1600", "DE,2020-12-31,1600", "DE,2021-01-01,1900",
    "IE,2020-08-31,2300", "IE,2020-09-01,2100", "IE,2021-02-28,2100", "IE,2021-03-01,2300",
    "EE,2023-12-31,2000", "EE,2024-01-01,2200", "EE,2025-06-30,2200", "EE,2025-07-01,2400",
    "SK,2024-12-31,2000", "SK,2025-01-01,2300", "FI,2024-08-31,2400", "FI,2024-09-01,2550",
    "LU,2022-12-31,1700", "LU,2023-01-01,1600", "LU,2023-12-31,1600", "LU,2024-01-01,1700",
    "RO,2025-07-31,1900", "RO,2025-08-01,2100", "CH,2023-12-31,770", "CH,2024-01-01,810",
  })
  void a_rate_changes_on_its_day(String country, String on, int basisPoints) {
    assertThat(VatRates.standard(new Country(country), LocalDate.parse(on)))
        .contains(new Percentage(basisPoints));
  }

  @ParameterizedTest
  @CsvSource({
    "AT,2000", "BE,2100", "BG,2000", "CY,1900", "CZ,2100", "DE,1900", "DK,2500", "EE,2400",
    "ES,2100", "FI,2550", "FR,2000", "GR,2400", "HR,2500", "HU,2700", "IE,2300", "IT,2200",
    "LT,2100", "LU,1700", "LV,2100", "MT,1800", "NL,2100", "PL,2300", "PT,2300", "RO,2100",
    "SE,2500", "SI,2200", "SK,2300", "GB,2000", "CH,810", "NO,2500",
  })
  void every_country_has_its_rate_of_2026(String country, int basisPoints) {
    assertThat(VatRates.standard(new Country(country), LocalDate.of(2026, 1, 1)))
        .contains(new Percentage(basisPoints));
  }

  @Test
  void elsewhere_no_rate_is_known() {
    assertThat(VatRates.standard(new Country("US"), LocalDate.of(2026, 1, 1))).isEmpty();
  }

  @Test
  void before_the_first_entry_nothing_is_guessed() {
    assertThatThrownBy(() -> VatRates.standard(new Country("DE"), LocalDate.of(2019, 12, 31)))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("on or after 2020-01-01");
  }
}
