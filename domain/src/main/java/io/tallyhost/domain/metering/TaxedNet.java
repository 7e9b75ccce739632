package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.VatDecision;
import java.time.LocalDate;

/**
 * The tax on one more piece of a month's usage: that on the sum so far, less what was taken before.
 *
 * @param before the month's net that was taxed like this already
 * @param after the same with this piece
 */
public record TaxedNet(LocalDate month, VatDecision decision, Money before, Money after) {

  /** The piece. */
  public Money net() {
    return after.minus(before);
  }

  public Money vat() {
    return decision.rate().of(after).minus(decision.rate().of(before));
  }
}
