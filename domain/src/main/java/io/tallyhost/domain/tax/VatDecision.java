package io.tallyhost.domain.tax;

import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.LocalDate;

/** Which rate a sale carries, and why. Hosting is a service supplied electronically. */
public record VatDecision(VatRule rule, Percentage rate) {

  public VatDecision {
    InvalidValue.unless(
        rule.category().equals("S") || rate.equals(Percentage.ZERO),
        "rate",
        rate.basisPoints(),
        "zero where no VAT is charged");
  }

  /** Nobody has said enough to charge VAT. */
  public static VatDecision none() {
    return free(VatRule.SELLER_NOT_REGISTERED);
  }

  /** What applies to a sale on that day. */
  public static VatDecision of(TaxProfile seller, TaxProfile buyer, LocalDate on) {
    return seller
        .registeredIn()
        .map(
            home ->
                buyer
                    .country()
                    .map(there -> between(home, there, buyer, on))
                    .orElseGet(() -> free(VatRule.COUNTRY_UNKNOWN)))
        .orElseGet(VatDecision::none);
  }

  public boolean isReverseCharge() {
    return rule == VatRule.REVERSE_CHARGE;
  }

  private static VatDecision between(Country home, Country there, TaxProfile buyer, LocalDate on) {
    if (home.equals(there)) {
      return charged(VatRule.DOMESTIC, home, on);
    }
    if (!VatRates.isInUnion(home, on)) {
      return free(VatRule.ABROAD);
    }
    if (!VatRates.isInUnion(there, on)) {
      return free(VatRule.OUTSIDE_UNION);
    }
    return buyer.registeredIn().isPresent()
        ? free(VatRule.REVERSE_CHARGE)
        : charged(VatRule.CONSUMER_IN_UNION, there, on);
  }

  // A domestic sale in a country whose rates we do not know is no sale we may tax.
  private static VatDecision charged(VatRule rule, Country country, LocalDate on) {
    return VatRates.standard(country, on)
        .map(rate -> new VatDecision(rule, rate))
        .orElseGet(VatDecision::none);
  }

  private static VatDecision free(VatRule rule) {
    return new VatDecision(rule, Percentage.ZERO);
  }
}
