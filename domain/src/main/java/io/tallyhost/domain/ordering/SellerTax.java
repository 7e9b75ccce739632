package io.tallyhost.domain.ordering;

import io.tallyhost.domain.tax.TaxProfile;

/** Driven port: who sells, as far as tax is concerned. */
public interface SellerTax {

  TaxProfile seller();
}
