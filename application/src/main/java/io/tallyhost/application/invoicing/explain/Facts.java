package io.tallyhost.application.invoicing.explain;

import io.tallyhost.domain.money.Because;
import io.tallyhost.domain.money.Because.Kind;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts as they are written: names of the admin surface, amounts in minor units. */
final class Facts {

  private final Map<String, String> facts = new LinkedHashMap<>();

  private Facts() {}

  static Facts of(String name, Object value) {
    return new Facts().and(name, value);
  }

  Facts and(String name, Object value) {
    facts.put(name, value instanceof Money money ? Long.toString(money.minor()) : value.toString());
    return this;
  }

  Facts and(VatDecision vat) {
    and("vat_rule", vat.rule()).and("vat_percent", percent(vat.rate()));
    vat.rule().legalText().ifPresent(text -> and("legal_text", text));
    return this;
  }

  Map<String, String> map() {
    return facts;
  }

  /** The tax on a sum, rounded once. */
  static Explanation vat(VatLine line) {
    return Explanation.of(
        Because.of(Kind.TAXED, decimal(line.decision().rate()), line.base()),
        line.vat(),
        Facts.of("net_cents", line.base()).and(line.decision()).map());
  }

  static String percent(Percentage rate) {
    return decimal(rate).toPlainString();
  }

  static BigDecimal decimal(Percentage rate) {
    var decimal = BigDecimal.valueOf(rate.basisPoints(), 2).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }
}
