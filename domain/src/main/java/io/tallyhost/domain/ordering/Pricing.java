package io.tallyhost.domain.ordering;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.money.Rounding;
import io.tallyhost.domain.ordering.Quote.Item;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one place where prices are made: for a quote, an order, an upgrade, a promotion. A discount
 * stays for as long as the thing runs, because the rate or the price that it made is what is kept.
 */
public final class Pricing {

  private Pricing() {}

  /** What these things cost for a period. Nothing is due at once for what is metered. */
  public static Quote quote(
      List<Item> items, BillingPeriod period, Percentage discount, VatDecision vat) {
    var list = total(items);
    var discounted = discount.of(list);
    var price = list.minus(discounted);
    return period == BillingPeriod.HOURLY
        ? metered(items, discounted, price, vat)
        : new Quote(
            period,
            items,
            new OrderAmounts(list, discounted, Totals.of(price, vat)),
            discounted,
            price,
            Optional.empty());
  }

  /**
   * What it costs to make something dearer now.
   *
   * @param more by how much a period becomes dearer
   * @param share how much of the period that is paid already is left
   */
  public static Quote upgrade(Item more, BillingPeriod period, Share share, VatDecision vat) {
    if (period == BillingPeriod.HOURLY) {
      return quote(List.of(more), period, Percentage.ZERO, vat);
    }
    var due = share.of(more.total());
    return new Quote(
        period,
        List.of(new Item(more.label(), 1, due)),
        new OrderAmounts(due, Money.zero(due.currency()), Totals.of(due, vat)),
        Money.zero(due.currency()),
        more.total(),
        Optional.empty());
  }

  /** What is left of a period, in whole seconds. */
  public record Share(long left, long whole) {

    /** From now until the end of the period that began then. */
    public static Share between(Instant began, Instant now, Instant ends) {
      var whole = Math.max(1, Duration.between(began, ends).toSeconds());
      var left = Duration.between(now, ends).toSeconds();
      return new Share(Math.max(0, Math.min(left, whole)), whole);
    }

    Money of(Money amount) {
      return new Money(amount.currency(), Rounding.halfUp(amount.minor(), left, whole));
    }
  }

  private static Quote metered(List<Item> items, Money discounted, Money price, VatDecision vat) {
    var nothing = Money.zero(price.currency());
    return new Quote(
        BillingPeriod.HOURLY,
        items.stream().map(Item::free).toList(),
        new OrderAmounts(nothing, nothing, Totals.of(nothing, vat)),
        discounted,
        price,
        Optional.of(HourlyRate.ofMonthly(price)));
  }

  private static Money total(List<Item> items) {
    return Money.sum(items.get(0).unit().currency(), items.stream().map(Item::total).toList());
  }
}
