package io.tallyhost.domain.metering;

import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.tax.TaxProfile;

/** How whoever owns a wallet pays, and what tax must know of him. */
public record PayerTerms(BillingMode mode, TaxProfile tax) {

  /** Of somebody of whom nothing is known. */
  public static final PayerTerms UNKNOWN = new PayerTerms(BillingMode.PREPAID, TaxProfile.UNKNOWN);

  public boolean isPostpaid() {
    return mode == BillingMode.POSTPAID;
  }
}
