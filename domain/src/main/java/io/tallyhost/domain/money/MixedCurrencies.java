package io.tallyhost.domain.money;

import java.util.Currency;

/** Two currencies met in one calculation. */
public final class MixedCurrencies extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public MixedCurrencies(Currency one, Currency other) {
    super("Cannot mix %s and %s".formatted(one, other));
  }
}
