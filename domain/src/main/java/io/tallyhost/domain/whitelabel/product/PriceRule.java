package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Rounding;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How an order's price follows from what it asks for. */
public sealed interface PriceRule {

  /**
   * The net price of one period.
   *
   * @param request read by the product's schema
   * @param stockPrice of the inventory's item, when the product is sold from one
   */
  Money price(Fields request, BillingPeriod cycle, Optional<Money> stockPrice);

  /** What a price list shows; nothing when every item has a price of its own. */
  default Map<String, Money> listed() {
    return Map.of();
  }

  /** Always the same. */
  record Flat(BillingPeriod cycle, Money amount) implements PriceRule {
    @Override
    public Money price(Fields request, BillingPeriod asked, Optional<Money> stockPrice) {
      return amount;
    }

    @Override
    public Map<String, Money> listed() {
      return Map.of(Cycles.word(cycle), amount);
    }
  }

  /** One for each billing cycle. */
  record PerCycle(Map<BillingPeriod, Money> amounts) implements PriceRule {
    public PerCycle {
      amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    @Override
    public Money price(Fields request, BillingPeriod cycle, Optional<Money> stockPrice) {
      return Optional.ofNullable(amounts.get(cycle))
          .orElseThrow(
              () -> new InvalidValue("billing_cycle", Cycles.word(cycle), "one that has a price"));
    }

    @Override
    public Map<String, Money> listed() {
      var listed = new LinkedHashMap<String, Money>();
      amounts.forEach((cycle, amount) -> listed.put(Cycles.word(cycle), amount));
      return listed;
    }
  }

  /** The same for each of several things in a list. */
  record PerItem(String field, Money each) implements PriceRule {
    @Override
    public Money price(Fields request, BillingPeriod cycle, Optional<Money> stockPrice) {
      var count = request.find(field).map(it -> it instanceof Items i ? i.values().size() : 1);
      return each.times(count.orElse(0));
    }

    @Override
    public Map<String, Money> listed() {
      return Map.of("each", each);
    }
  }

  /** One for each value of a field. */
  record PerPlan(String field, Map<String, Money> amounts) implements PriceRule {
    public PerPlan {
      amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    @Override
    public Money price(Fields request, BillingPeriod cycle, Optional<Money> stockPrice) {
      var plan = request.find(field).map(Data::plain).orElse("");
      return Optional.ofNullable(amounts.get(plan))
          .orElseThrow(
              () ->
                  new InvalidValue(field, plan, "one of " + String.join(", ", listed().keySet())));
    }

    @Override
    public Map<String, Money> listed() {
      return amounts;
    }
  }

  /** One for each ending of a name; the longest ending that fits decides. */
  record PerEnding(String field, Map<String, Money> amounts) implements PriceRule {
    public PerEnding {
      amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    @Override
    public Money price(Fields request, BillingPeriod cycle, Optional<Money> stockPrice) {
      var name = request.find(field).map(Data::plain).orElse("");
      return amounts.keySet().stream()
          .filter(name::endsWith)
          .max(Comparator.comparingInt(String::length))
          .map(ending -> amounts.getOrDefault(ending, amounts.values().iterator().next()))
          .orElseThrow(
              () ->
                  new InvalidValue(
                      field, name, "ending in " + String.join(", ", amounts.keySet())));
    }

    @Override
    public Map<String, Money> listed() {
      return amounts;
    }
  }

  /** What the inventory says of the item. */
  record PerPackage() implements PriceRule {
    @Override
    public Money price(Fields request, BillingPeriod cycle, Optional<Money> stockPrice) {
      return stockPrice.orElseThrow(() -> new IllegalStateException("No item, no price"));
    }
  }

  /** What the inventory says of a thousand, for as many as are asked for; upwards. */
  record PerThousand(String field) implements PriceRule {
    @Override
    public Money price(Fields request, BillingPeriod cycle, Optional<Money> stockPrice) {
      var rate = stockPrice.orElseThrow(() -> new IllegalStateException("No item, no price"));
      var quantity = request.find(field).map(Data::plain).map(Long::parseLong).orElse(0L);
      return new Money(rate.currency(), Rounding.ceiling(rate.minor(), quantity, 1000));
    }
  }
}
