package io.tallyhost.application.catalog;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.Price;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VariantTerms;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmPricing;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small catalogue that tests sell from. */
public final class SomeCatalogue {

  private SomeCatalogue() {}

  public static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  public static Product product(String id, String slug) {
    return new Product(
        new ProductId(id),
        slug,
        "VPS Starter",
        "Entry-tier KVM",
        ProductCategory.VPS,
        List.of("1 vCPU", "1 GB RAM"),
        true);
  }

  /** One gigabyte for 4.99 a month. */
  public static Variant variant(String id, ProductId product, String sku) {
    return new Variant(
        new VariantId(id),
        product,
        sku,
        "1 GB",
        1,
        true,
        new VariantTerms(
            List.of(
                new Price(BillingPeriod.MONTHLY, eur(499)),
                new Price(BillingPeriod.ANNUAL, eur(4990))),
            Optional.of(new VmSpec(VmType.PRESET, "fi-hel", 1, 1, new VmResources(1, 1, 20), 0))));
  }

  /** As 001 shows it. */
  public static VmConfig config() {
    return new VmConfig(
        new VmOffer(
            true,
            4,
            new VmPricing(eur(200), eur(300), eur(100), 10),
            new VmResources(1, 1, 20),
            new VmResources(64, 16, 1000),
            List.of(
                new Location("fi-hel", "Helsinki, FI", 1, true, true),
                new Location("de-fra", "Frankfurt, DE", 2, true, true),
                new Location("us-ash", "Ashburn, US", 3, true, false))),
        new VmOffer(
            true,
            4,
            new VmPricing(eur(200), eur(300), eur(500), 1000),
            new VmResources(1, 1, 1000),
            new VmResources(32, 8, 16000),
            List.of(new Location("fi-hel", "Helsinki, FI", 1, true, true))),
        eur(100),
        4);
  }

  /** Ten percent off a virtual server. */
  public static PromoCode summer10() {
    return promo("SUMMER10", Optional.empty());
  }

  public static PromoCode promo(String code, Optional<Integer> maxUses) {
    return new PromoCode(
        code,
        Percentage.ofPercent(10),
        true,
        PromoCode.Validity.ALWAYS,
        maxUses,
        0,
        new PromoCode.Eligibility(Set.of(ProductCategory.VPS), Set.of()));
  }
}
