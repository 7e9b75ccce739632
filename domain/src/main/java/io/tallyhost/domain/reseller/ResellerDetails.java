package io.tallyhost.domain.reseller;

import java.util.function.UnaryOperator;

/** What a reseller is besides its account: who, on which terms, with how much, looking how. */
public record ResellerDetails(
    ResellerProfile profile, BillingTerms billing, Allotment allotment, Appearance appearance) {

  /** Paying in advance, with the default package and nothing else said. */
  public static ResellerDetails standard() {
    return new ResellerDetails(
        ResellerProfile.EMPTY,
        BillingTerms.PREPAID,
        Allotment.of(ResellerPackage.STANDARD),
        Appearance.PLAIN);
  }

  public ResellerDetails withProfile(ResellerProfile changed) {
    return new ResellerDetails(changed, billing, allotment, appearance);
  }

  public ResellerDetails withBilling(BillingTerms changed) {
    return new ResellerDetails(profile, changed, allotment, appearance);
  }

  public ResellerDetails withAllotment(Allotment changed) {
    return new ResellerDetails(profile, billing, changed, appearance);
  }

  public ResellerDetails withAppearance(UnaryOperator<Appearance> change) {
    return new ResellerDetails(profile, billing, allotment, change.apply(appearance));
  }
}
