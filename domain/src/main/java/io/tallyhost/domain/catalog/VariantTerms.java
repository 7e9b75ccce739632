package io.tallyhost.domain.catalog;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a variant costs and what is made when it is bought.
 *
 * @param vm the machine that is made; there only for virtual servers
 */
public record VariantTerms(List<Price> prices, Optional<VmSpec> vm) {

  private static final Comparator<Price> IN_ORDER =
      Comparator.comparing((Price price) -> price.amount().currency().getCurrencyCode())
          .thenComparing(Price::period);

  public VariantTerms {
    prices = prices.stream().sorted(IN_ORDER).toList();
    InvalidValue.unless(
        prices.stream().map(VariantTerms::key).distinct().count() == prices.size(),
        "prices",
        prices,
        "one for each currency and period");
  }

  public Optional<Money> price(Currency currency, BillingPeriod period) {
    return prices.stream()
        .filter(price -> price.amount().currency().equals(currency) && price.period() == period)
        .map(Price::amount)
        .findFirst();
  }

  private static String key(Price price) {
    return price.amount().currency() + " " + price.period();
  }
}
