package io.tallyhost.domain.model;

import io.tallyhost.domain.model.naive.Tax;
import io.tallyhost.domain.model.naive.Tax.Buyer;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import java.time.LocalDate;

/** The buyers of the model as the product knows them. */
final class Taxes {

  static final TaxProfile SELLER = TaxProfile.business("DE", "DE123456789");

  private Taxes() {}

  static TaxProfile profile(Buyer buyer) {
    return switch (buyer) {
      case GERMAN_CONSUMER -> TaxProfile.consumer("DE");
      case GERMAN_COMPANY -> TaxProfile.business("DE", "DE987654321");
      case FINNISH_CONSUMER -> TaxProfile.consumer("FI");
      case FINNISH_COMPANY -> TaxProfile.business("FI", "FI12345678");
      case AMERICAN -> TaxProfile.consumer("US");
      case STRANGER -> TaxProfile.UNKNOWN;
    };
  }

  /** The product's decision, which must be the model's. */
  static VatDecision decided(Buyer buyer, LocalDate on) {
    var expected = Tax.of(buyer, on);
    var actual = VatDecision.of(SELLER, profile(buyer), on);
    Same.thing("reason of the tax", expected.reason(), actual.rule().name());
    Same.number("rate of the tax", expected.basisPoints(), actual.rate().basisPoints());
    return actual;
  }
}
