package io.tallyhost.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.money.Percentage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class VatDecisionTest {

  private static final TaxProfile OPERATOR = TaxProfile.business("DE", "DE 123 456 789");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void a_domestic_sale_carries_the_domestic_rate_whoever_buys() {
    assertThat(decide(TaxProfile.consumer("DE"))).isEqualTo(charged(VatRule.DOMESTIC, 1900));
    assertThat(decide(TaxProfile.business("DE", "DE987654321")))
        .isEqualTo(charged(VatRule.DOMESTIC, 1900));
  }

  @Test
  void a_business_elsewhere_in_the_union_accounts_for_the_tax_itself() {
    var decision = decide(TaxProfile.business("FI", "FI12345678"));
    assertThat(decision).isEqualTo(charged(VatRule.REVERSE_CHARGE, 0));
    assertThat(decision.isReverseCharge()).isTrue();
    assertThat(decision.rule().category()).isEqualTo("AE");
    assertThat(decision.rule().legalText()).get().asString().contains("Article 196");
  }

  @Test
  void a_consumer_elsewhere_in_the_union_pays_the_rate_of_home() {
    assertThat(decide(TaxProfile.consumer("FI")))
        .isEqualTo(charged(VatRule.CONSUMER_IN_UNION, 2550));
  }

  @Test
  void an_id_that_does_not_look_valid_or_is_of_another_country_makes_no_business() {
    assertThat(decide(TaxProfile.business("FI", "FI1234")))
        .isEqualTo(charged(VatRule.CONSUMER_IN_UNION, 2550));
    assertThat(decide(TaxProfile.business("FI", "SE123456789001")))
        .isEqualTo(charged(VatRule.CONSUMER_IN_UNION, 2550));
  }

  @Test
  void greece_writes_its_ids_with_EL() {
    assertThat(decide(TaxProfile.business("GR", "EL123456789")).isReverseCharge()).isTrue();
    assertThat(decide(TaxProfile.business("GR", "GR123456789")).isReverseCharge()).isFalse();
  }

  @Test
  void outside_the_union_nothing_is_charged() {
    assertThat(decide(TaxProfile.consumer("US"))).isEqualTo(charged(VatRule.OUTSIDE_UNION, 0));
    assertThat(decide(TaxProfile.business("CH", "CHE-123.456.789 MWST")))
        .isEqualTo(charged(VatRule.OUTSIDE_UNION, 0));
  }

  @Test
  void britain_was_inside_until_the_end_of_2020() {
    var briton = TaxProfile.consumer("GB");
    assertThat(VatDecision.of(OPERATOR, briton, LocalDate.of(2020, 12, 31)))
        .isEqualTo(charged(VatRule.CONSUMER_IN_UNION, 2000));
    assertThat(VatDecision.of(OPERATOR, briton, LocalDate.of(2021, 1, 1)))
        .isEqualTo(charged(VatRule.OUTSIDE_UNION, 0));
  }

  @Test
  void an_operator_outside_the_union_charges_at_home_only() {
    var swiss = TaxProfile.business("CH", "CHE123456789");
    assertThat(VatDecision.of(swiss, TaxProfile.consumer("CH"), TODAY))
        .isEqualTo(charged(VatRule.DOMESTIC, 810));
    assertThat(VatDecision.of(swiss, TaxProfile.consumer("DE"), TODAY))
        .isEqualTo(charged(VatRule.ABROAD, 0));
  }

  @Test
  void what_is_not_known_is_not_taxed() {
    assertThat(decide(TaxProfile.UNKNOWN)).isEqualTo(charged(VatRule.COUNTRY_UNKNOWN, 0));
    var unregistered = TaxProfile.consumer("DE");
    assertThat(VatDecision.of(unregistered, TaxProfile.consumer("DE"), TODAY))
        .isEqualTo(charged(VatRule.SELLER_NOT_REGISTERED, 0));
    var american = TaxProfile.business("US", "123456789");
    assertThat(VatDecision.of(american, TaxProfile.consumer("US"), TODAY))
        .isEqualTo(charged(VatRule.SELLER_NOT_REGISTERED, 0));
  }

  private static VatDecision decide(TaxProfile buyer) {
    return VatDecision.of(OPERATOR, buyer, TODAY);
  }

  private static VatDecision charged(VatRule rule, int basisPoints) {
    return new VatDecision(rule, new Percentage(basisPoints));
  }
}
