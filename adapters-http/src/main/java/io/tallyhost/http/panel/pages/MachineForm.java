package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmPricing;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.money.Money;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A price list of machines built to order; {@link MachineReading} reads it. */
final class MachineForm {

  static final String CUSTOM = "custom_";
  static final String STORAGE = "storage_";
  static final String CLOSED = "closed";

  private final Visit visit;
  private final Fields fields;

  MachineForm(Visit visit, Optional<Refusal> refusal) {
    this.visit = visit;
    this.fields = new Fields(visit, refusal);
  }

  Form of(String path, Optional<VmConfig> known) {
    var sections =
        List.of(
            general(known),
            offer(CUSTOM, "section.custom", known.map(VmConfig::custom)),
            offer(STORAGE, "section.storage", known.map(VmConfig::storage)));
    return Form.of("", path, visit.say("form.save"), sections.toArray(Section[]::new))
        .error(fields.general(sections))
        .cancel(Link.to(visit.say("form.cancel"), MachinePages.PATH));
  }

  private Section general(Optional<VmConfig> known) {
    return Section.of(
        fields.select(
            "currency",
            known.map(it -> it.currency().getCurrencyCode()).orElse("EUR"),
            Choices.currencies()),
        fields.of("extra_ipv4_price", Kind.MONEY, money(known.map(VmConfig::extraIpv4))).required(),
        fields
            .of("max_extra_ipv4", Kind.WHOLE, number(known.map(VmConfig::mostExtraIpv4)))
            .required());
  }

  private Section offer(String prefix, String title, Optional<VmOffer> offer) {
    var smallest = offer.map(VmOffer::smallest);
    var biggest = offer.map(VmOffer::biggest);
    return new Section(
        visit.say(title),
        visit.say(title + ".hint"),
        List.of(
            named("on_sale", fields.check(prefix + "on_sale", isOnSale(offer))),
            whole(prefix, "package_id", offer.map(VmOffer::packageId)),
            price(prefix, "ram_price", offer, VmPricing::ramPerGb),
            price(prefix, "cpu_price", offer, VmPricing::cpuPerCore),
            price(prefix, "disk_price", offer, VmPricing::perDiskUnit),
            whole(prefix, "disk_unit", offer.map(it -> it.pricing().diskUnitGb())),
            whole(prefix, "min_ram", smallest.map(VmResources::ramGb)),
            whole(prefix, "max_ram", biggest.map(VmResources::ramGb)),
            whole(prefix, "min_cpu", smallest.map(VmResources::cpuCores)),
            whole(prefix, "max_cpu", biggest.map(VmResources::cpuCores)),
            whole(prefix, "min_disk", smallest.map(VmResources::diskGb)),
            whole(prefix, "max_disk", biggest.map(VmResources::diskGb)),
            named("places", fields.of(prefix + "places", Kind.TEXTAREA, places(offer)))
                .hint(visit.say("hint.places"))));
  }

  private static boolean isOnSale(Optional<VmOffer> offer) {
    return offer.map(VmOffer::enabled).orElse(false);
  }

  private Field whole(String prefix, String name, Optional<Integer> value) {
    return named(name, fields.of(prefix + name, Kind.WHOLE, number(value))).required();
  }

  private Field price(
      String prefix, String name, Optional<VmOffer> offer, Function<VmPricing, Money> part) {
    var value = money(offer.map(VmOffer::pricing).map(part));
    return named(name, fields.of(prefix + name, Kind.MONEY, value)).required();
  }

  // Both kinds of machines have the same fields.
  private Field named(String name, Field field) {
    return field.label(visit.say("field." + name));
  }

  private String money(Optional<Money> amount) {
    return amount.map(visit.words()::input).orElse("");
  }

  private static String number(Optional<Integer> number) {
    return number.map(String::valueOf).orElse("");
  }

  private static String places(Optional<VmOffer> offer) {
    return offer.map(VmOffer::locations).orElse(List.of()).stream()
        .map(MachineForm::place)
        .collect(Collectors.joining("\n"));
  }

  private static String place(Location place) {
    var line = "%s, %d, %s".formatted(place.id(), place.groupId(), place.label());
    return place.open() ? line : CLOSED + " " + line;
  }
}
