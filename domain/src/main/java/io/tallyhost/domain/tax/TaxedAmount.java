package io.tallyhost.domain.tax;

import io.tallyhost.domain.money.Money;

/** A net amount and what was decided about its tax. */
public record TaxedAmount(Money net, VatDecision vat) {}
