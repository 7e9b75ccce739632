package io.tallyhost.domain.metering;

import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import java.time.LocalDate;

/** Which VAT usage carries that the operator sells to such a buyer on a day. */
@FunctionalInterface
public interface UsageTax {

  VatDecision on(LocalDate day, TaxProfile buyer);
}
