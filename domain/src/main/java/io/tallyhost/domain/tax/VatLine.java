package io.tallyhost.domain.tax;

import io.tallyhost.domain.money.Money;

/** All that carries one rate for one reason: its net sum and the tax on that sum. */
public record VatLine(VatDecision decision, Money base, Money vat) {

  /** The tax on the sum of a group, rounded once. */
  public static VatLine on(VatDecision decision, Money base) {
    return new VatLine(decision, base, decision.rate().of(base));
  }

  public VatLine negated() {
    return new VatLine(decision, base.negated(), vat.negated());
  }
}
