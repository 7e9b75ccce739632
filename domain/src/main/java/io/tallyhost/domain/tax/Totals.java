package io.tallyhost.domain.tax;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Net, tax and gross of anything sold: the one place where they are computed, for quotes, orders,
 * ticks and invoices alike.
 */
public record Totals(Money net, Money vat, Money gross, List<VatLine> vatLines) {

  public Totals {
    vatLines = List.copyOf(vatLines);
    InvalidValue.unless(
        net.plus(vat).equals(gross), "gross", gross, "the sum of net %s and tax".formatted(net));
    InvalidValue.unless(
        sameAs(net, vatLines.stream().map(VatLine::base).toList())
            && sameAs(vat, vatLines.stream().map(VatLine::vat).toList()),
        "vat lines",
        vatLines.size(),
        "the parts of net and tax");
  }

  /** What one net amount comes to. */
  public static Totals of(Money net, VatDecision vat) {
    return ofVatLines(net.currency(), List.of(VatLine.on(vat, net)));
  }

  /** What several come to: those of one rate and reason are summed up before they are taxed. */
  public static Totals of(Currency currency, Collection<TaxedAmount> amounts) {
    var bases = new LinkedHashMap<VatDecision, Money>();
    amounts.forEach(amount -> bases.merge(amount.vat(), amount.net(), Money::plus));
    return ofVatLines(
        currency,
        bases.entrySet().stream()
            .map(group -> VatLine.on(group.getKey(), group.getValue()))
            .toList());
  }

  /** The sums of groups that are taxed already. */
  public static Totals ofVatLines(Currency currency, List<VatLine> vatLines) {
    var net = Money.sum(currency, vatLines.stream().map(VatLine::base).toList());
    var vat = Money.sum(currency, vatLines.stream().map(VatLine::vat).toList());
    return new Totals(net, vat, net.plus(vat), vatLines);
  }

  public boolean isReverseCharge() {
    return vatLines.stream().anyMatch(line -> line.decision().isReverseCharge());
  }

  /** What the law wants the document to say about rates of zero. */
  public List<String> legalTexts() {
    return vatLines.stream()
        .flatMap(line -> line.decision().rule().legalText().stream())
        .distinct()
        .toList();
  }

  public Totals negated() {
    return new Totals(
        net.negated(),
        vat.negated(),
        gross.negated(),
        vatLines.stream().map(VatLine::negated).toList());
  }

  private static boolean sameAs(Money whole, List<Money> parts) {
    return Money.sum(whole.currency(), parts).equals(whole);
  }
}
