package io.tallyhost.application.ordering;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.ordering.SellerTax;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Finds out on which terms somebody buys. */
public final class Buyers {

  private final Resellers resellers;
  private final SellerTax sellerTax;
  private final Clock clock;

  public Buyers(Resellers resellers, SellerTax sellerTax, Clock clock) {
    this.resellers = resellers;
    this.sellerTax = sellerTax;
    this.clock = clock;
  }

  public Buyer require(AccountId account) {
    var reseller = resellers.find(account).orElseThrow(() -> new NotFound("Reseller"));
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Buyer(
        reseller.owner(),
        reseller.billing(),
        VatDecision.of(sellerTax.seller(), reseller.tax(), today));
  }
}
