package io.tallyhost.http.admin;

import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmPricing;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.JsonBody;
import java.util.List;

/** Reads a whole price list of machines built to order. */
final class VmConfigInput {

  private static final int MOST = 1_000_000;

  private VmConfigInput() {}

  static VmConfig config(JsonBody body, String currency) {
    return new VmConfig(
        offer(body.object("custom"), currency),
        offer(body.object("storage"), currency),
        CatalogueInput.cents(body, "extra_ipv4_cents", currency),
        body.whole("max_extra_ipv4", 0, VmSpec.MOST_EXTRA_IPV4));
  }

  private static VmOffer offer(JsonBody offer, String currency) {
    var limits = offer.object("limits");
    return new VmOffer(
        offer.flag("enabled"),
        offer.whole("package_id", 1, Integer.MAX_VALUE),
        pricing(offer.object("pricing"), currency),
        size(limits, "min_"),
        size(limits, "max_"),
        places(offer));
  }

  private static VmPricing pricing(JsonBody pricing, String currency) {
    return new VmPricing(
        CatalogueInput.cents(pricing, "ram_per_gb_cents", currency),
        CatalogueInput.cents(pricing, "cpu_per_core_cents", currency),
        CatalogueInput.cents(pricing, "per_disk_unit_cents", currency),
        pricing.whole("disk_unit_gb", 1, MOST));
  }

  private static VmResources size(JsonBody limits, String which) {
    return new VmResources(
        limits.whole(which + "ram_gb", 1, MOST),
        limits.whole(which + "cpu_cores", 1, MOST),
        limits.whole(which + "disk_gb", 1, MOST));
  }

  private static List<Location> places(JsonBody offer) {
    var places =
        offer.optionalObjects("locations").orElse(List.of()).stream()
            .map(VmConfigInput::place)
            .toList();
    InvalidValue.unless(
        places.stream().map(Location::id).distinct().count() == places.size(),
        offer.full("locations"),
        places.size(),
        "each named once");
    return places;
  }

  private static Location place(JsonBody place) {
    return new Location(
        place.text("id"),
        place.text("label"),
        place.whole("group_id", 1, Integer.MAX_VALUE),
        place.optionalFlag("open").orElse(true),
        true);
  }
}
