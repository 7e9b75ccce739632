package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.shared.Cuid;

/** The id of an invoice or credit note. */
public record InvoiceId(String value) {

  public InvoiceId {
    Cuid.require("invoice id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
