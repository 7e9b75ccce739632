package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.InvalidValue;

/** What a document is issued for. Whoever asks twice for the same gets the same document. */
public record InvoiceSource(String value) {

  private static final int LONGEST = 120;

  public InvoiceSource {
    value = InvalidValue.text("invoice source", value, LONGEST);
  }

  /** Everything that somebody used in a period. */
  public static InvoiceSource of(AccountId account, BillingPeriod period) {
    return new InvoiceSource("period:%s:%s".formatted(account, period.first()));
  }

  public static InvoiceSource ofOrder(String orderId) {
    return new InvoiceSource("order:" + orderId);
  }
}
