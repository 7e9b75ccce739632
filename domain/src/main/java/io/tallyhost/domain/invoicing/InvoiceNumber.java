package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Locale;

/**
 * What people call a document: {@code INV-2026-001}. Those taken over from elsewhere may differ.
 */
public record InvoiceNumber(String value) {

  private static final int LONGEST = 40;

  public InvoiceNumber {
    value = InvalidValue.text("invoice number", PrintableText.clean(value), LONGEST);
  }

  /** The n-th of its series; three digits at least. */
  public static InvoiceNumber of(NumberSeries series, long sequence) {
    InvalidValue.unless(sequence > 0, "sequence", sequence, "1 or more");
    return new InvoiceNumber(
        String.format(Locale.ROOT, "%s-%d-%03d", series.kind().prefix(), series.year(), sequence));
  }

  @Override
  public String toString() {
    return value;
  }
}
