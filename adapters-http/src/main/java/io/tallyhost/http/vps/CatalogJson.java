package io.tallyhost.http.vps;

import io.tallyhost.application.ordering.CheckPromo;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.money.Money;
import io.tallyhost.http.shared.Json;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue in this dialect's words. */
final class CatalogJson {

  private CatalogJson() {}

  static Object product(ProductListing listing, Currency currency) {
    var product = listing.product();
    return Json.object(
        "id", product.id().value(),
        "slug", product.slug(),
        "name", product.name(),
        "description", product.description(),
        "category", product.category().name(),
        "features", product.features(),
        "variants", listing.variants().stream().map(v -> variant(v, currency)).toList());
  }

  private static Object variant(Variant variant, Currency currency) {
    return Json.object(
        "id", variant.id().value(),
        "sku", variant.sku(),
        "name", variant.name(),
        "priceCents",
            variant.terms().price(currency, BillingPeriod.MONTHLY).map(Money::minor).orElse(0L),
        "period", BillingPeriod.MONTHLY.name(),
        "displayOrder", variant.displayOrder());
  }

  static Object vmConfig(VmConfig config) {
    return Json.object(
        "custom", offer(config.custom(), "ssdPer10GbCents", "Ssd", "Gb", 1),
        "storage", offer(config.storage(), "hddPer1TbCents", "Hdd", "Tb", VmConfig.GB_PER_TB),
        "extraIpv4",
            Json.object("monthlyCents", config.extraIpv4().minor(), "max", config.mostExtraIpv4()));
  }

  private static Object offer(
      VmOffer offer, String diskPrice, String disk, String unit, int unitGb) {
    return Json.object(
        "available", offer.isAvailable(),
        "pricing", pricing(offer, diskPrice),
        "limits", limits(offer, disk + unit, unitGb),
        "locations", offer.open().stream().map(CatalogJson::location).toList());
  }

  private static Object pricing(VmOffer offer, String diskPrice) {
    return Json.object(
        "ramPer1GbCents",
        offer.pricing().ramPerGb().minor(),
        "cpuPerCoreCents",
        offer.pricing().cpuPerCore().minor(),
        diskPrice,
        offer.pricing().perDiskUnit().minor());
  }

  private static Object limits(VmOffer offer, String disk, int unitGb) {
    return Json.object(
        "minRamGb",
        offer.smallest().ramGb(),
        "maxRamGb",
        offer.biggest().ramGb(),
        "minCpuCores",
        offer.smallest().cpuCores(),
        "maxCpuCores",
        offer.biggest().cpuCores(),
        "min" + disk,
        offer.smallest().diskGb() / unitGb,
        "max" + disk,
        offer.biggest().diskGb() / unitGb);
  }

  private static Object location(Location location) {
    return Json.object("id", location.id(), "label", location.label());
  }

  static Map<String, @Nullable Object> validPromo(CheckPromo.Outcome.Valid valid) {
    var promo =
        Json.object(
            "valid",
            true,
            "code",
            valid.promo().code(),
            "discountPercent",
            valid.promo().discount().basisPoints() / 100);
    valid
        .saving()
        .ifPresent(
            saving -> {
              promo.put("discountCents", saving.discount().minor());
              promo.put("newSubtotalCents", saving.newSubtotal().minor());
            });
    return promo;
  }

  static Map<String, @Nullable Object> invalidPromo(String sentence) {
    return Json.object("valid", false, "error", sentence);
  }
}
