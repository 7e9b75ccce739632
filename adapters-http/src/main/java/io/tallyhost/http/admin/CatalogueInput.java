package io.tallyhost.http.admin;

import io.tallyhost.application.catalog.SaveProduct;
import io.tallyhost.application.catalog.SaveVariant;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Price;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VariantTerms;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.JsonBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the operator says about products, variants and promo codes. */
final class CatalogueInput {

  private static final int MOST = 1_000_000;
  private static final long MOST_CENTS = 1_000_000_000_000L;

  private CatalogueInput() {}

  static SaveProduct.Command product(JsonBody body) {
    return new SaveProduct.Command(
        Optional.empty(),
        body.text("slug"),
        body.text("name"),
        body.optionalText("description").orElse(""),
        category(body.text("category")),
        body.optionalTexts("features").orElse(List.of()),
        body.optionalFlag("active").orElse(true));
  }

  /** What is not said stays. */
  static SaveProduct.Command product(JsonBody body, Product was) {
    return new SaveProduct.Command(
        Optional.of(was.id()),
        body.optionalText("slug").orElse(was.slug()),
        body.optionalText("name").orElse(was.name()),
        body.optionalText("description").orElse(was.description()),
        body.optionalText("category").map(CatalogueInput::category).orElse(was.category()),
        body.optionalTexts("features").orElse(was.features()),
        body.optionalFlag("active").orElse(was.active()));
  }

  static SaveVariant.Command variant(JsonBody body, ProductId product) {
    return new SaveVariant.Command(
        Optional.empty(),
        product,
        body.text("sku"),
        body.text("name"),
        body.optionalWhole("display_order", 0, MOST).orElse(0),
        body.optionalFlag("active").orElse(true),
        new VariantTerms(prices(body).orElse(List.of()), machine(body)));
  }

  /** What is not said stays. */
  static SaveVariant.Command variant(JsonBody body, Variant was) {
    return new SaveVariant.Command(
        Optional.of(was.id()),
        was.product(),
        body.optionalText("sku").orElse(was.sku()),
        body.optionalText("name").orElse(was.name()),
        body.optionalWhole("display_order", 0, MOST).orElse(was.displayOrder()),
        body.optionalFlag("active").orElse(was.active()),
        new VariantTerms(
            prices(body).orElse(was.terms().prices()), machine(body).or(was.terms()::vm)));
  }

  static PromoCode promo(JsonBody body) {
    return promo(
        body,
        new PromoCode(
            PromoCode.normalised(body.text("code")),
            new Percentage(body.whole("discount_bps", 0, 10_000)),
            true,
            PromoCode.Validity.ALWAYS,
            Optional.empty(),
            0,
            PromoCode.Eligibility.EVERYTHING));
  }

  /** What is not said stays. */
  static PromoCode promo(JsonBody body, PromoCode was) {
    return new PromoCode(
        was.code(),
        body.optionalWhole("discount_bps", 0, 10_000).map(Percentage::new).orElse(was.discount()),
        body.optionalFlag("active").orElse(was.active()),
        new PromoCode.Validity(
            Words.moment(body, "valid_from", was.validity().from()),
            Words.moment(body, "valid_until", was.validity().until())),
        body.has("max_uses") ? body.optionalWhole("max_uses", 1, MOST) : was.maxUses(),
        was.uses(),
        eligibility(body, was.eligibility()));
  }

  static Money cents(JsonBody body, String name, String currency) {
    var cents = body.whole(name);
    InvalidValue.unless(
        cents >= 0 && cents <= MOST_CENTS, body.full(name), cents, "0 to " + MOST_CENTS);
    return Money.of(currency, cents);
  }

  private static PromoCode.Eligibility eligibility(JsonBody body, PromoCode.Eligibility was) {
    return new PromoCode.Eligibility(
        body.optionalTexts("categories")
            .map(all -> all.stream().map(CatalogueInput::category).collect(Collectors.toSet()))
            .orElse(was.categories()),
        body.optionalTexts("variant_ids")
            .<Set<VariantId>>map(
                all -> all.stream().map(VariantId::new).collect(Collectors.toSet()))
            .orElse(was.variants()));
  }

  private static ProductCategory category(String text) {
    return Words.word("category", text, ProductCategory.class);
  }

  private static Optional<List<Price>> prices(JsonBody body) {
    return body.optionalObjects("prices")
        .map(prices -> prices.stream().map(CatalogueInput::price).toList());
  }

  private static Price price(JsonBody price) {
    return new Price(
        Words.word(
            price.full("period"),
            price.optionalText("period").orElse("monthly"),
            BillingPeriod.class),
        cents(price, "amount_cents", price.text("currency")));
  }

  private static Optional<VmSpec> machine(JsonBody body) {
    return body.optionalObject("vm")
        .map(
            vm ->
                new VmSpec(
                    VmType.PRESET,
                    vm.text("location"),
                    vm.whole("package_id", 1, Integer.MAX_VALUE),
                    vm.whole("group_id", 1, Integer.MAX_VALUE),
                    size(vm),
                    vm.optionalWhole("extra_ipv4", 0, VmSpec.MOST_EXTRA_IPV4).orElse(0)));
  }

  // Zero leaves the size to the package.
  private static VmResources size(JsonBody vm) {
    return new VmResources(
        vm.optionalWhole("ram_gb", 0, MOST).orElse(0),
        vm.optionalWhole("cpu_cores", 0, MOST).orElse(0),
        vm.optionalWhole("disk_gb", 0, MOST).orElse(0));
  }
}
