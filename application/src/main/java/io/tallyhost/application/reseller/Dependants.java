package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;

/** Who and what hangs on a reseller, and keeps it from being deleted. */
public final class Dependants {

  private final Resellers resellers;
  private final Customers customers;
  private final Holdings holdings;

  public Dependants(Resellers resellers, Customers customers, Holdings holdings) {
    this.resellers = resellers;
    this.customers = customers;
    this.holdings = holdings;
  }

  void requireNone(Reseller reseller) {
    refuseIf(!resellers.under(reseller.id()).isEmpty(), "This reseller has sub-resellers");
    refuseIf(customers.countOf(reseller.id()) > 0, "This reseller has customers");
    refuseIf(holdings.liveServicesOf(reseller.id()) > 0, "This reseller has services");
  }

  private static void refuseIf(boolean condition, String reason) {
    if (condition) {
      throw new Conflict(reason);
    }
  }
}
