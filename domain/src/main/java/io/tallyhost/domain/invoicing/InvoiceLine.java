package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.TaxedAmount;
import io.tallyhost.domain.tax.VatDecision;
import java.util.Optional;

/**
 * One thing that is charged, or taken off when its quantity is negative.
 *
 * @param detail how the amount came about, in small print
 * @param reference the service, order or ledger entry behind it, for those who ask
 */
public record InvoiceLine(
    String label,
    Optional<String> detail,
    long quantity,
    Money unitPrice,
    VatDecision vat,
    Optional<String> reference) {

  public InvoiceLine {
    label = PrintableText.require("label", label);
    detail = detail.map(PrintableText::clean).filter(text -> !text.isEmpty());
    InvalidValue.unless(quantity != 0, "quantity", quantity, "other than zero");
    InvalidValue.unless(!unitPrice.isNegative(), "unit price", unitPrice, "zero or more");
  }

  /** One of a thing at that price, or a discount of it when the price is below zero. */
  public static InvoiceLine of(String label, Money net, VatDecision vat) {
    return net.isNegative()
        ? new InvoiceLine(label, Optional.empty(), -1, net.negated(), vat, Optional.empty())
        : new InvoiceLine(label, Optional.empty(), 1, net, vat, Optional.empty());
  }

  public InvoiceLine detailed(String newDetail, String newReference) {
    return new InvoiceLine(
        label, Optional.of(newDetail), quantity, unitPrice, vat, Optional.of(newReference));
  }

  public Money net() {
    return unitPrice.times(quantity);
  }

  public TaxedAmount taxed() {
    return new TaxedAmount(net(), vat);
  }
}
