package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the description of a price into its rule. */
final class PriceReading {

  private final Definition part;
  private final Currency currency;
  private final List<BillingPeriod> cycles;
  private final RequestSchema schema;

  private PriceReading(
      Definition part, Currency currency, List<BillingPeriod> cycles, RequestSchema schema) {
    this.part = part.only("rule", "amount", "amounts", "field");
    this.currency = currency;
    this.cycles = cycles;
    this.schema = schema;
  }

  static PriceRule read(
      Definition part, Currency currency, List<BillingPeriod> cycles, RequestSchema schema) {
    return new PriceReading(part, currency, cycles, schema).rule();
  }

  private PriceRule rule() {
    var rule = part.text("rule");
    if (!"per_cycle".equals(rule)) {
      // Only a rule that names the cycle can tell a year from a month.
      InvalidValue.unless(cycles.size() <= 1, "cycles", cycles, "at most one for this price rule");
    }
    return switch (rule) {
      case "flat" -> new PriceRule.Flat(usualCycle(), amount(part.text("amount")));
      case "per_cycle" -> perCycle();
      case "per_item" -> new PriceRule.PerItem(field(), amount(part.text("amount")));
      case "per_plan" -> new PriceRule.PerPlan(field(), amounts());
      case "per_ending" -> new PriceRule.PerEnding(field(), amounts());
      case "per_package" -> new PriceRule.PerPackage();
      case "per_1000" -> new PriceRule.PerThousand(field());
      default ->
          throw new InvalidValue(
              "price.rule",
              rule,
              "flat, per_cycle, per_item, per_plan, per_ending, per_package or per_1000");
    };
  }

  private PriceRule perCycle() {
    var amounts = new LinkedHashMap<BillingPeriod, Money>();
    amounts().forEach((word, amount) -> amounts.put(Cycles.named("price", word), amount));
    InvalidValue.unless(
        List.copyOf(amounts.keySet()).equals(cycles),
        "price.amounts",
        amounts,
        "one for each cycle");
    return new PriceRule.PerCycle(amounts);
  }

  private BillingPeriod usualCycle() {
    return cycles.isEmpty() ? BillingPeriod.ONCE : cycles.get(0);
  }

  private String field() {
    var field = part.text("field");
    ProductDefinition.requireField(schema, "price.field", field);
    return field;
  }

  private Map<String, Money> amounts() {
    var amounts = new LinkedHashMap<String, Money>();
    part.textsByName("amounts").forEach((name, text) -> amounts.put(name, amount(text)));
    InvalidValue.unless(!amounts.isEmpty(), "price.amounts", amounts, "at least one");
    return amounts;
  }

  private Money amount(String text) {
    return DecimalText.parsePositive("price", text, currency);
  }
}
