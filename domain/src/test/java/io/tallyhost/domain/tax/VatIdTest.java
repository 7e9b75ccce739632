package io.tallyhost.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VatIdTest {

  @ParameterizedTest
  @CsvSource({
    "AT,ATU12345678",
    "BE,BE0123456789",
    "BG,BG123456789",
    "CH,CHE-123.456.789 MWST",
    "CY,CY12345678X",
    "CZ,CZ12345678",
    "DE,de 123 456 789",
    "DK,DK12345678",
    "EE,EE123456789",
    "ES,ESX1234567X",
    "FI,FI12345678",
    "FR,FRXX123456789",
    "GB,GB123456789",
    "GR,EL123456789",
    "HR,HR12345678901",
    "HU,HU12345678",
    "IE,IE1234567WA",
    "IT,IT12345678901",
    "LT,LT123456789",
    "LU,LU12345678",
    "LV,LV12345678901",
    "MT,MT12345678",
    "NL,NL123456789B01",
    "NO,NO123456789MVA",
    "PL,PL1234567890",
    "PT,PT123456789",
    "RO,RO1234567890",
    "SE,SE123456789001",
    "SI,SI12345678",
    "SK,SK1234567890",
    "US,12-3456789",
  })
  void an_id_of_each_country_is_recognised(String country, String text) {
    assertThat(VatId.parse(text).looksValidIn(new Country(country))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "AT,AT12345678",
    "DE,DE12345678",
    "DE,DE1234567890",
    "FI,DE123456789",
    "NL,NL123456789A01",
    "FR,FRIO123456789",
    "SE,SE123456789002",
    "GR,GR123456789",
    "BE,BE2123456789",
  })
  void what_is_too_short_too_long_or_foreign_is_not(String country, String text) {
    assertThat(VatId.parse(text).looksValidIn(new Country(country))).isFalse();
  }

  @Test
  void an_id_is_letters_and_digits() {
    assertThatThrownBy(() -> VatId.parse("DE<script>")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> VatId.parse("")).isInstanceOf(InvalidValue.class);
    assertThat(VatId.parse("de 123.456-789").value()).isEqualTo("DE123456789");
  }

  @Test
  void a_country_is_one_of_the_world() {
    assertThat(Country.parse(" fi ")).isEqualTo(new Country("FI"));
    assertThat(new Country("FI").englishName()).isEqualTo("Finland");
    assertThatThrownBy(() -> new Country("XX")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Country("fi")).isInstanceOf(InvalidValue.class);
  }
}
