package io.tallyhost.http.admin;

import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.Price;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmPricing;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.http.shared.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue in the words of the admin surface: all of it, with what is retired. */
final class CatalogueJson {

  private CatalogueJson() {}

  static Map<String, @Nullable Object> product(ProductListing listing) {
    var product = listing.product();
    return Json.object(
        "id", product.id().value(),
        "slug", product.slug(),
        "name", product.name(),
        "description", product.description(),
        "category", AdminSurface.lower(product.category()),
        "features", product.features(),
        "active", product.active(),
        "variants", listing.variants().stream().map(CatalogueJson::variant).toList());
  }

  static Map<String, @Nullable Object> variant(Variant variant) {
    return Json.object(
        "id", variant.id().value(),
        "product_id", variant.product().value(),
        "sku", variant.sku(),
        "name", variant.name(),
        "display_order", variant.displayOrder(),
        "active", variant.active(),
        "prices", variant.terms().prices().stream().map(CatalogueJson::price).toList(),
        "vm", variant.terms().vm().map(CatalogueJson::machine));
  }

  private static Map<String, @Nullable Object> price(Price price) {
    return Json.object(
        "currency", price.amount().currency().getCurrencyCode(),
        "period", AdminSurface.lower(price.period()),
        "amount_cents", price.amount().minor());
  }

  static Map<String, @Nullable Object> machine(VmSpec vm) {
    return Json.object(
        "package_id", vm.packageId(),
        "group_id", vm.groupId(),
        "location", vm.location(),
        "ram_gb", vm.size().ramGb(),
        "cpu_cores", vm.size().cpuCores(),
        "disk_gb", vm.size().diskGb(),
        "extra_ipv4", vm.extraIpv4());
  }

  static Map<String, @Nullable Object> config(VmConfig config) {
    return Json.object(
        "currency", config.currency().getCurrencyCode(),
        "custom", offer(config.custom()),
        "storage", offer(config.storage()),
        "extra_ipv4_cents", config.extraIpv4().minor(),
        "max_extra_ipv4", config.mostExtraIpv4());
  }

  private static Map<String, @Nullable Object> offer(VmOffer offer) {
    return Json.object(
        "enabled", offer.enabled(),
        "available", offer.isAvailable(),
        "package_id", offer.packageId(),
        "pricing", pricing(offer.pricing()),
        "limits", limits(offer),
        "locations", offer.locations().stream().map(CatalogueJson::location).toList());
  }

  private static Map<String, @Nullable Object> pricing(VmPricing pricing) {
    return Json.object(
        "ram_per_gb_cents", pricing.ramPerGb().minor(),
        "cpu_per_core_cents", pricing.cpuPerCore().minor(),
        "per_disk_unit_cents", pricing.perDiskUnit().minor(),
        "disk_unit_gb", pricing.diskUnitGb());
  }

  private static Map<String, @Nullable Object> limits(VmOffer offer) {
    return Json.object(
        "min_ram_gb", offer.smallest().ramGb(),
        "max_ram_gb", offer.biggest().ramGb(),
        "min_cpu_cores", offer.smallest().cpuCores(),
        "max_cpu_cores", offer.biggest().cpuCores(),
        "min_disk_gb", offer.smallest().diskGb(),
        "max_disk_gb", offer.biggest().diskGb());
  }

  private static Map<String, @Nullable Object> location(Location location) {
    return Json.object(
        "id", location.id(),
        "label", location.label(),
        "group_id", location.groupId(),
        "open", location.open(),
        "has_room", location.hasRoom());
  }

  static Map<String, @Nullable Object> promo(PromoCode promo) {
    return Json.object(
        "code", promo.code(),
        "discount_bps", promo.discount().basisPoints(),
        "active", promo.active(),
        "valid_from", promo.validity().from(),
        "valid_until", promo.validity().until(),
        "max_uses", promo.maxUses(),
        "uses", promo.uses(),
        "categories", Words.lower(promo.eligibility().categories()),
        "variant_ids",
            promo.eligibility().variants().stream().map(VariantId::value).sorted().toList());
  }
}
