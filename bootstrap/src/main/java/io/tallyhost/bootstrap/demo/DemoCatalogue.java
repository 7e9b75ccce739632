package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.shared.Ids;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.Price;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VariantTerms;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
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

/** What can be bought in the demo: three sizes off the shelf, machines built to order, a promo. */
public final class DemoCatalogue {

  private static final Location HELSINKI = new Location("fi-hel", "Helsinki, FI", 1, true, true);
  private static final Location FRANKFURT = new Location("de-fra", "Frankfurt, DE", 2, true, true);
  private static final int CUSTOM_PACKAGE = 4;
  private static final List<String> CURRENCIES = List.of("EUR", "USD");

  private final Products products;
  private final VmConfigs vmConfigs;
  private final PromoCodes promoCodes;
  private final Ids ids;

  public DemoCatalogue(Products products, VmConfigs vmConfigs, PromoCodes promoCodes, Ids ids) {
    this.products = products;
    this.vmConfigs = vmConfigs;
    this.promoCodes = promoCodes;
    this.ids = ids;
  }

  public void write() {
    var starter =
        new Product(
            new ProductId(ids.next()),
            "vps-starter",
            "VPS Starter",
            "Entry-tier KVM",
            ProductCategory.VPS,
            List.of("1 vCPU", "1 GB RAM", "20 GB SSD"),
            true);
    products.save(starter);
    products.save(variant(starter, "vps-1g", "1 GB", 1, 499));
    products.save(variant(starter, "vps-2g", "2 GB", 2, 899));
    products.save(variant(starter, "vps-4g", "4 GB", 3, 1699));
    CURRENCIES.forEach(currency -> vmConfigs.save(builtToOrder(currency)));
    promoCodes.save(
        new PromoCode(
            "SUMMER10",
            Percentage.ofPercent(10),
            true,
            PromoCode.Validity.ALWAYS,
            Optional.empty(),
            0,
            new PromoCode.Eligibility(Set.of(ProductCategory.VPS), Set.of())));
  }

  /** The place in the list is also the hypervisor's package. */
  private Variant variant(Product product, String sku, String name, int place, long cents) {
    var prices = CURRENCIES.stream().map(currency -> monthly(currency, cents)).toList();
    var machine =
        new VmSpec(
            VmType.PRESET, HELSINKI.id(), place, HELSINKI.groupId(), VmResources.OF_PACKAGE, 0);
    return new Variant(
        new VariantId(ids.next()),
        product.id(),
        sku,
        name,
        place,
        true,
        new VariantTerms(prices, Optional.of(machine)));
  }

  private static Price monthly(String currency, long cents) {
    return new Price(BillingPeriod.MONTHLY, Money.of(currency, cents));
  }

  private static VmConfig builtToOrder(String currency) {
    var custom =
        new VmOffer(
            true,
            CUSTOM_PACKAGE,
            pricing(currency, 100, 10),
            new VmResources(1, 1, 20),
            new VmResources(64, 16, 1000),
            List.of(HELSINKI, FRANKFURT));
    var storage =
        new VmOffer(
            true,
            CUSTOM_PACKAGE,
            pricing(currency, 500, VmConfig.GB_PER_TB),
            new VmResources(1, 1, VmConfig.GB_PER_TB),
            new VmResources(32, 8, 16 * VmConfig.GB_PER_TB),
            List.of(HELSINKI));
    return new VmConfig(custom, storage, Money.of(currency, 100), 4);
  }

  private static VmPricing pricing(String currency, long disk, int diskUnitGb) {
    return new VmPricing(
        Money.of(currency, 200), Money.of(currency, 300), Money.of(currency, disk), diskUnitGb);
  }
}
