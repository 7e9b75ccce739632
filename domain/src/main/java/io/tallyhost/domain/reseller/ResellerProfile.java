package io.tallyhost.domain.reseller;

import io.tallyhost.domain.tax.TaxProfile;

/** Who a reseller is to the outside, and in which networks it sells. */
public record ResellerProfile(
    Company company, TaxProfile tax, NetworkScope networks, WanCheck wanCheck) {

  public static final ResellerProfile EMPTY =
      new ResellerProfile(
          Company.UNNAMED, TaxProfile.UNKNOWN, NetworkScope.everywhere(), WanCheck.INHERIT);

  public ResellerProfile narrowedTo(NetworkScope others) {
    return new ResellerProfile(company, tax, networks.narrowedTo(others), wanCheck);
  }
}
