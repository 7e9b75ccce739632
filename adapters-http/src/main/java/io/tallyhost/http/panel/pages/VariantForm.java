package io.tallyhost.http.panel.pages;

import io.tallyhost.application.catalog.SaveVariant;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Price;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VariantTerms;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Words;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be said about a variant: its name, what it costs, and what machine is made. */
final class VariantForm {

  private static final int MOST = 1_000_000;

  private record Slot(Currency currency, BillingPeriod period) {
    String field() {
      return "price_"
          + currency.getCurrencyCode().toLowerCase(Locale.ROOT)
          + "_"
          + period.name().toLowerCase(Locale.ROOT);
    }
  }

  private final Visit visit;
  private final Fields fields;

  VariantForm(Visit visit, Optional<Refusal> refusal) {
    this.visit = visit;
    this.fields = new Fields(visit, refusal);
  }

  Form blank(String path, Product product) {
    var sections = new ArrayList<Section>();
    sections.add(
        Section.of(
            fields.text("sku").required(),
            fields.text("name").required(),
            fields.of("display_order", Kind.WHOLE, "0"),
            fields.check("on_sale", true)));
    sections.add(prices(List.of()));
    if (product.category() == ProductCategory.VPS) {
      sections.add(machine());
    }
    return form(path, sections);
  }

  Form filled(String path, Variant variant) {
    return form(
        path,
        List.of(
            Section.of(
                fields.text("sku", variant.sku()).required(),
                fields.text("name", variant.name()).required(),
                fields.of("display_order", Kind.WHOLE, Integer.toString(variant.displayOrder())),
                fields.check("on_sale", variant.active())),
            prices(variant.terms().prices())));
  }

  private Form form(String path, List<Section> sections) {
    return Form.of("", path, visit.say("form.save"), sections.toArray(Section[]::new))
        .error(fields.general(sections));
  }

  private Section prices(List<Price> prices) {
    return new Section(
        visit.say("section.prices"),
        visit.say("section.prices.hint"),
        slots(prices).stream().map(it -> price(it, prices)).toList());
  }

  private Field price(Slot slot, List<Price> prices) {
    var label = slot.currency().getCurrencyCode() + ", " + visit.words().word(slot.period());
    var now =
        prices.stream()
            .filter(it -> slot(it).equals(slot))
            .findFirst()
            .map(it -> visit.words().input(it.amount()))
            .orElse("");
    return fields.of(slot.field(), Kind.MONEY, now).label(label);
  }

  private Section machine() {
    return new Section(
        visit.say("section.machine"),
        visit.say("section.machine.hint"),
        List.of(
            fields.text("location").required(),
            fields.of("package_id", Kind.WHOLE, "").required(),
            fields.of("group_id", Kind.WHOLE, "").required()));
  }

  static SaveVariant.Command created(Visit visit, Product product) {
    var form = new Blank(visit);
    var vm =
        product.category() == ProductCategory.VPS
            ? Optional.of(machine(form))
            : Optional.<VmSpec>empty();
    return command(
        form, Optional.empty(), product.id(), new VariantTerms(read(form, List.of()), vm));
  }

  static SaveVariant.Command edited(Visit visit, Variant was) {
    var form = new Blank(visit);
    var prices = read(form, was.terms().prices());
    return command(
        form, Optional.of(was.id()), was.product(), new VariantTerms(prices, was.terms().vm()));
  }

  private static SaveVariant.Command command(
      Blank form, Optional<VariantId> id, ProductId product, VariantTerms terms) {
    return new SaveVariant.Command(
        id,
        product,
        form.required("sku"),
        form.required("name"),
        whole(form, "display_order"),
        form.isChecked("on_sale"),
        terms);
  }

  private static VmSpec machine(Blank form) {
    return new VmSpec(
        VmType.PRESET,
        form.required("location"),
        whole(form, "package_id"),
        whole(form, "group_id"),
        VmResources.OF_PACKAGE,
        0);
  }

  private static List<Price> read(Blank form, List<Price> were) {
    return slots(were).stream()
        .flatMap(
            slot ->
                form.money(slot.field(), slot.currency()).stream()
                    .map(amount -> new Price(slot.period(), amount)))
        .toList();
  }

  private static int whole(Blank form, String name) {
    var number = form.whole(name).orElse(0L);
    InvalidValue.unless(
        number >= 0 && number <= MOST, name, number, "a whole number from 0 to 1000000");
    return Math.toIntExact(number);
  }

  /** What it costs now, and the usual ways to pay that have no price yet. */
  private static Set<Slot> slots(List<Price> prices) {
    var all = new LinkedHashSet<Slot>();
    prices.forEach(it -> all.add(slot(it)));
    for (var currency : List.of("EUR", "USD")) {
      for (var period : List.of(BillingPeriod.MONTHLY, BillingPeriod.ANNUAL)) {
        all.add(new Slot(Money.currency(currency), period));
      }
    }
    return all;
  }

  private static Slot slot(Price price) {
    return new Slot(price.amount().currency(), price.period());
  }

  /** All prices of a variant in a line. */
  static String prices(Words words, Variant variant) {
    return variant.terms().prices().stream()
        .map(it -> words.word(it.period()) + " " + words.money(it.amount()))
        .collect(Collectors.joining(", "));
  }
}
