package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.LocalDate;
import java.util.List;

/** What a credit note takes back: which invoice, which of its lines (counted from 1), and why. */
public record Correction(
    InvoiceId invoice,
    InvoiceNumber number,
    LocalDate issuedOn,
    List<Integer> lines,
    String reason) {

  public Correction {
    lines = lines.stream().sorted().toList();
    reason = PrintableText.require("reason", reason);
    InvalidValue.unless(
        !lines.isEmpty() && lines.get(0) >= 1 && lines.stream().distinct().count() == lines.size(),
        "lines",
        lines,
        "different line numbers from 1");
  }
}
