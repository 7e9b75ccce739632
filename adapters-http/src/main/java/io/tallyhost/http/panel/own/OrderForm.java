package io.tallyhost.http.panel.own;

import io.tallyhost.application.catalog.ShowCatalogue;
import io.tallyhost.application.service.ListSshKeys;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of an order: a plan, or a server built to size. */
final class OrderForm {

  private final ShowCatalogue catalogue;
  private final ListSshKeys sshKeys;

  OrderForm(ShowCatalogue catalogue, ListSshKeys sshKeys) {
    this.catalogue = catalogue;
    this.sshKeys = sshKeys;
  }

  Page page(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var config = catalogue.vmConfig(visit.principal());
    var sections = new ArrayList<Section>();
    sections.add(plan(visit, fields, config));
    offers(config).findFirst().ifPresent(any -> sections.add(size(visit, fields, config)));
    sections.add(access(visit, fields));
    var form =
        Form.of("", "/servers/new", visit.say("order.submit"), sections.toArray(Section[]::new))
            .error(fields.general(sections))
            .live("/servers/new/quote")
            .cancel(Link.to(visit.say("form.cancel"), "/servers"));
    return Page.titled(visit.say("server.order"))
        .below(Link.to(visit.say("nav.servers"), "/servers"))
        .with(form);
  }

  private Section plan(Visit visit, Fields fields, VmConfig config) {
    var plans = plans(visit, config);
    var first = plans.isEmpty() ? "" : plans.get(0).value();
    return new Section(
        visit.say("section.plan"),
        visit.say("section.plan.hint"),
        List.of(
            fields.select("plan", first, plans).required(),
            fields.select(
                "period",
                BillingPeriod.HOURLY.name(),
                List.of(word(visit, BillingPeriod.HOURLY), word(visit, BillingPeriod.MONTHLY))),
            fields.text("label"),
            fields.text("promo")));
  }

  private List<Choice> plans(Visit visit, VmConfig config) {
    var all = new ArrayList<Choice>();
    var currency = catalogue.currency(visit.principal());
    for (var product : catalogue.products(visit.principal())) {
      product.variants().forEach(it -> all.add(preset(visit, product, it, currency)));
    }
    if (config.custom().isAvailable()) {
      all.add(Choice.of(OrderReading.CUSTOM, visit.say("order.custom")));
    }
    if (config.storage().isAvailable()) {
      all.add(Choice.of(OrderReading.STORAGE, visit.say("order.storage")));
    }
    return all;
  }

  private static Choice preset(
      Visit visit, ProductListing product, Variant variant, Currency currency) {
    var name = product.product().name() + " · " + variant.name();
    var price = variant.terms().price(currency, BillingPeriod.MONTHLY);
    return Choice.of(
        variant.id().value(),
        price.map(it -> visit.say("order.plan_price", name, visit.words().money(it))).orElse(name));
  }

  private static Section size(Visit visit, Fields fields, VmConfig config) {
    return new Section(
        visit.say("section.size"),
        visit.say("section.size.hint"),
        List.of(
            fields.of("ram_gb", Kind.WHOLE, "2"),
            fields.of("cpu_cores", Kind.WHOLE, "1"),
            fields.of("ssd_gb", Kind.WHOLE, "20"),
            fields.of("hdd_tb", Kind.WHOLE, "1"),
            fields.select("location", "", locations(config)),
            fields.of("extra_ipv4", Kind.WHOLE, "0")));
  }

  private static List<Choice> locations(VmConfig config) {
    return offers(config)
        .flatMap(offer -> offer.open().stream())
        .map(Location::id)
        .distinct()
        .map(id -> Choice.of(id, label(config, id)))
        .toList();
  }

  private static String label(VmConfig config, String id) {
    return offers(config)
        .flatMap(offer -> offer.at(id).stream())
        .map(Location::label)
        .findFirst()
        .orElse(id);
  }

  private static Stream<VmOffer> offers(VmConfig config) {
    return Stream.of(config.custom(), config.storage()).filter(VmOffer::isAvailable);
  }

  private Section access(Visit visit, Fields fields) {
    var keys = keys(visit);
    var all = new ArrayList<Field>();
    if (!keys.isEmpty()) {
      all.add(fields.of("ssh_keys", Kind.CHECKS, "").choices(keys));
    }
    var hint = visit.say(keys.isEmpty() ? "section.access.none" : "section.access.hint");
    return new Section(visit.say("section.access"), hint, all);
  }

  // The keys are kept at the hypervisor; an order can do without them.
  private List<Choice> keys(Visit visit) {
    if (!visit.may(Permission.SSH_KEYS_VIEW)) {
      return List.of();
    }
    try {
      return sshKeys.handle(visit.principal()).stream()
          .map(key -> Choice.of(Long.toString(key.id().value()), key.name()))
          .toList();
    } catch (Unavailable | HypervisorFailure away) {
      return List.of();
    }
  }

  private static Choice word(Visit visit, BillingPeriod period) {
    return Choice.of(period.name(), visit.words().word(period));
  }
}
