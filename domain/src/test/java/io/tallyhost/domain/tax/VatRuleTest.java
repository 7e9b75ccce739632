package io.tallyhost.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How e-invoices say why VAT is charged or not. */
final class VatRuleTest {

  @ParameterizedTest
  @EnumSource(names = {"DOMESTIC", "CONSUMER_IN_UNION"})
  void where_vat_is_charged_there_is_nothing_to_excuse(VatRule rule) {
    assertThat(rule.category()).isEqualTo("S");
    assertThat(rule.exemptionCode()).isEmpty();
    assertThat(rule.legalText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REVERSE_CHARGE, AE, VATEX-EU-AE, Article 196",
    "OUTSIDE_UNION, G, VATEX-EU-G, outside the European Union",
    "ABROAD, O, VATEX-EU-O, Place of supply abroad",
    "COUNTRY_UNKNOWN, O, VATEX-EU-O, country is not known",
    "SELLER_NOT_REGISTERED, O, VATEX-EU-O, not registered for VAT",
  })
  void where_none_is_charged_a_code_and_a_sentence_say_why(
      VatRule rule, String category, String code, String sentence) {
    assertThat(rule.category()).isEqualTo(category);
    assertThat(rule.exemptionCode()).contains(code);
    assertThat(rule.legalText()).get().asString().contains(sentence);
  }

  @Test
  void ids_and_countries_read_as_they_are_written() {
    assertThat(VatId.parse("de 123 456 789")).hasToString("DE123456789");
    assertThat(new Country("FI")).hasToString("FI");
  }
}
