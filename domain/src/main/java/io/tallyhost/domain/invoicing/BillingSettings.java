package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;

/**
 * How the operator bills.
 *
 * @param resellerIsIssuer whether a reseller's customers get documents in the reseller's name
 */
public record BillingSettings(Issuer company, boolean resellerIsIssuer, DunningPlan dunning) {

  /** Before anybody has said anything: no country and no VAT id, so no VAT. */
  public static final BillingSettings INITIAL =
      new BillingSettings(
          new Issuer(
              IssuerId.OPERATOR,
              Party.named("The operator", TaxProfile.UNKNOWN),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          false,
          DunningPlan.USUAL);

  /** Who issues a document to a customer or sub-reseller of that reseller. */
  public Issuer issuerBelow(Issuer reseller) {
    return resellerIsIssuer ? reseller : company;
  }
}
