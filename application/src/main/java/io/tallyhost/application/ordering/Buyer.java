package io.tallyhost.application.ordering;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.tax.VatDecision;

/** Who buys, on which terms, and which tax that sale carries. */
public record Buyer(Owner owner, BillingTerms terms, VatDecision vat) {}
