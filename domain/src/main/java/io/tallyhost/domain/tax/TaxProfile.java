package io.tallyhost.domain.tax;

import java.util.Optional;

/** What tax needs to know of somebody who sells or buys. */
public record TaxProfile(Optional<Country> country, Optional<VatId> vatId) {

  public static final TaxProfile UNKNOWN = new TaxProfile(Optional.empty(), Optional.empty());

  /** A private person or an unregistered company of that country. */
  public static TaxProfile consumer(String countryCode) {
    return new TaxProfile(Optional.of(new Country(countryCode)), Optional.empty());
  }

  /** A company with a VAT id. */
  public static TaxProfile business(String countryCode, String vatId) {
    return new TaxProfile(Optional.of(new Country(countryCode)), Optional.of(VatId.parse(vatId)));
  }

  /** The country in which this one is registered for VAT, as far as its id looks valid. */
  public Optional<Country> registeredIn() {
    return country.filter(home -> vatId.filter(id -> id.looksValidIn(home)).isPresent());
  }
}
