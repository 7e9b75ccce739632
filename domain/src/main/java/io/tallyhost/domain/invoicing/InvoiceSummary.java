package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import java.time.Instant;

/** What a list shows of a document. The amounts of a credit note are below zero. */
public record InvoiceSummary(
    InvoiceId id,
    Owner owner,
    InvoiceNumber number,
    DocumentKind kind,
    Instant issuedAt,
    Money net,
    Money vat,
    Money gross) {

  public static InvoiceSummary of(Invoice invoice) {
    var totals =
        invoice.kind() == DocumentKind.CREDIT_NOTE ? invoice.totals().negated() : invoice.totals();
    return new InvoiceSummary(
        invoice.id(),
        invoice.owner(),
        invoice.number(),
        invoice.kind(),
        invoice.issuedAt(),
        totals.net(),
        totals.vat(),
        totals.gross());
  }
}
