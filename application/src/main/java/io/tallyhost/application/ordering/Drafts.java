package io.tallyhost.application.ordering;

import io.tallyhost.application.ordering.OrderOutcome.NotOrderable.Reason;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoRefusal;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.ordering.Quote.Item;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up what somebody wants, and what it costs before tax. */
final class Drafts {

  private static final String GONE = "Variant not found or inactive";

  private final Catalogue catalogue;
  private final Clock clock;

  Drafts(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  Draft of(Selection selection, Currency currency) {
    return selection.fold(preset -> preset(preset, currency), custom -> custom(custom, currency));
  }

  /** The same for the price that a promotion makes. */
  Draft discounted(Draft.Offered offered, Optional<PromoCode> promo) {
    if (promo.isEmpty()) {
      return Draft.declined(Reason.PROMO, PromoRefusal.UNKNOWN.sentence());
    }
    return promo
        .get()
        .refusal(clock.instant(), offered.category(), offered.variant())
        .map(refusal -> Draft.declined(Reason.PROMO, refusal.sentence()))
        .orElseGet(() -> offered.discounted(promo.get().discount()));
  }

  private Draft preset(Selection.Preset preset, Currency currency) {
    return catalogue
        .products()
        .find(preset.variant())
        .filter(Variant::active)
        .map(variant -> variant(variant, currency))
        .orElseGet(() -> Draft.declined(Reason.NO_SUCH_VARIANT, GONE));
  }

  private Draft variant(Variant variant, Currency currency) {
    var product = catalogue.products().find(variant.product()).filter(it -> it.active());
    var price = variant.terms().price(currency, BillingPeriod.MONTHLY);
    if (product.isEmpty() || price.isEmpty()) {
      return Draft.declined(Reason.NO_SUCH_VARIANT, GONE);
    }
    if (product.get().category() != ProductCategory.VPS || variant.terms().vm().isEmpty()) {
      return Draft.declined(Reason.NOT_A_VPS, "Reseller orders are limited to VPS products");
    }
    var name = product.get().name() + " — " + variant.name();
    return new Draft.Offered(
        variant.sku(),
        Optional.of(variant.id()),
        variant.terms().vm().get(),
        name,
        List.of(new Item(name, 1, price.get())),
        Percentage.ZERO);
  }

  private Draft custom(Selection.Custom wanted, Currency currency) {
    var config = catalogue.vmConfigs().find(currency);
    var offer = config.flatMap(it -> it.offer(wanted.type())).filter(VmOffer::enabled);
    if (config.isEmpty() || offer.isEmpty()) {
      return Draft.declined(
          Reason.UNAVAILABLE, "Servers of this type are not available at the moment");
    }
    return offer
        .get()
        .at(wanted.location())
        .map(place -> built(wanted, config.get(), offer.get(), place))
        .orElseGet(() -> nowhere(wanted.location(), offer.get()));
  }

  private static Draft built(
      Selection.Custom wanted, VmConfig config, VmOffer offer, Location place) {
    var storage = wanted.type() == VmType.STORAGE;
    var size = offer.require(wanted.size(), storage ? "hddTb" : "ssdGb");
    var name =
        "%s %d GB / %d vCPU / %d GB"
            .formatted(
                storage ? "Storage VPS" : "Custom VPS",
                size.ramGb(),
                size.cpuCores(),
                size.diskGb());
    var items = new ArrayList<Item>();
    items.add(new Item(name, 1, offer.pricing().of(size)));
    var unused = config.extraIpv4(wanted.extraIpv4());
    if (wanted.extraIpv4() > 0) {
      items.add(new Item("Extra IPv4 address", wanted.extraIpv4(), config.extraIpv4()));
    }
    return new Draft.Offered(
        storage ? "vm-storage" : "vm-custom",
        Optional.empty(),
        new VmSpec(
            wanted.type(),
            place.id(),
            offer.packageId(),
            place.groupId(),
            size,
            wanted.extraIpv4()),
        name,
        items,
        Percentage.ZERO);
  }

  private static Draft nowhere(String location, VmOffer offer) {
    var open = offer.open().stream().map(Location::id).sorted().collect(Collectors.joining(", "));
    return Draft.declined(
        Reason.LOCATION, "Invalid location \"%s\". Available: %s".formatted(location, open));
  }
}
