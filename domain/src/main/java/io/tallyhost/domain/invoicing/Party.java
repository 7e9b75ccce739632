package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;

/** Who sells or buys, as the document names them. */
public record Party(String name, PostalAddress address, TaxProfile tax, Optional<String> email) {

  public Party {
    name = PrintableText.require("name", name);
    email = email.map(PrintableText::clean).filter(text -> !text.isEmpty());
  }

  /** Somebody of whom little is known. */
  public static Party named(String name, TaxProfile tax) {
    return new Party(name, PostalAddress.NONE, tax, Optional.empty());
  }
}
