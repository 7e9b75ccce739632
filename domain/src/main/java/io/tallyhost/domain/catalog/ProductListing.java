package io.tallyhost.domain.catalog;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** A product with its variants, in the order in which they are shown. */
public record ProductListing(Product product, List<Variant> variants) {

  private static final Comparator<Variant> AS_SHOWN =
      Comparator.comparingInt(Variant::displayOrder).thenComparing(Variant::id);

  public ProductListing {
    variants = variants.stream().sorted(AS_SHOWN).toList();
  }

  /** With what can be bought by the month in that currency, and nothing else. */
  public ProductListing onSale(Currency currency) {
    return new ProductListing(
        product,
        variants.stream()
            .filter(Variant::active)
            .filter(it -> it.terms().price(currency, BillingPeriod.MONTHLY).isPresent())
            .toList());
  }

  public boolean hasSomething() {
    return product.active() && !variants.isEmpty();
  }
}
