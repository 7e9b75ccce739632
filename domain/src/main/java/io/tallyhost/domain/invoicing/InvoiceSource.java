package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.LocalDate;

/** What a document is issued for. Whoever asks twice for the same gets the same document. */
public record InvoiceSource(String value) {

  /** What the source of a document about a period begins with. */
  public static final String PERIOD = "period:";

  private static final String USAGE = "usage:";
  private static final int LONGEST = 120;

  public InvoiceSource {
    value = InvalidValue.text("invoice source", value, LONGEST);
  }

  /** Everything that somebody used in a period. */
  public static InvoiceSource of(AccountId account, BillingPeriod period) {
    return new InvoiceSource(PERIOD + "%s:%s".formatted(account, period.first()));
  }

  /** Everything that somebody used in a month and had paid for when it was over. */
  public static InvoiceSource ofUsage(AccountId account, LocalDate month) {
    return new InvoiceSource(USAGE + "%s:%s".formatted(account, month));
  }

  /** Whether it is about usage that was paid in advance. */
  public boolean isUsage() {
    return value.startsWith(USAGE);
  }

  /** Whether it is about what somebody used in a period. */
  public boolean isPeriod() {
    return value.startsWith(PERIOD);
  }

  public static InvoiceSource ofOrder(String orderId) {
    return new InvoiceSource("order:" + orderId);
  }
}
