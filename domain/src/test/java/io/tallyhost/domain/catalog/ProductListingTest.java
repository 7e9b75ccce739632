package io.tallyhost.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products, the ways in which they are sold, and what a shop window shows of them. */
final class ProductListingTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Price MONTH = new Price(BillingPeriod.MONTHLY, Money.of("EUR", 499));
  private static final Price YEAR = new Price(BillingPeriod.ANNUAL, Money.of("EUR", 4990));
  private static final Price DOLLARS = new Price(BillingPeriod.MONTHLY, Money.of("USD", 549));

  private static Product product(String slug, String description, boolean active) {
    return new Product(
        new ProductId("cproduct00000000000000000"),
        slug,
        " VPS ",
        description,
        ProductCategory.VPS,
        List.of(" NVMe "),
        active);
  }

  private static Variant variant(String id, int place, boolean active, Price... prices) {
    return new Variant(
        new VariantId(id),
        new ProductId("cproduct00000000000000000"),
        "SKU-" + id,
        "Variant " + id,
        place,
        active,
        new VariantTerms(List.of(prices), Optional.empty()));
  }

  private static ProductListing listing(Variant... variants) {
    return new ProductListing(product("vps", "Servers", true), List.of(variants));
  }

  @Test
  void variants_are_shown_in_their_places_and_by_id_where_they_share_one() {
    var listing =
        listing(
            variant("c300000000000000000000000", 2, true),
            variant("c200000000000000000000000", 1, true),
            variant("c100000000000000000000000", 2, true));

    assertThat(listing.variants())
        .extracting(it -> it.id().value())
        .containsExactly(
            "c200000000000000000000000", "c100000000000000000000000", "c300000000000000000000000");
  }

  @Test
  void on_sale_is_what_is_active_and_has_a_monthly_price_in_the_buyers_currency() {
    var listing =
        listing(
            variant("c100000000000000000000000", 1, true, MONTH),
            variant("c200000000000000000000000", 2, false, MONTH),
            variant("c300000000000000000000000", 3, true, YEAR),
            variant("c400000000000000000000000", 4, true, DOLLARS));

    assertThat(listing.onSale(EUR).variants())
        .extracting(it -> it.id().value())
        .containsExactly("c100000000000000000000000");
    assertThat(listing.onSale(USD).variants())
        .extracting(it -> it.id().value())
        .containsExactly("c400000000000000000000000");
  }

  @Test
  void an_empty_or_retired_product_is_not_in_the_window() {
    assertThat(listing(variant("c100000000000000000000000", 1, true, MONTH)).hasSomething())
        .isTrue();
    assertThat(listing().hasSomething()).isFalse();
    assertThat(
            new ProductListing(
                    product("vps", "", false),
                    List.of(variant("c100000000000000000000000", 1, true, MONTH)))
                .hasSomething())
        .isFalse();
  }

  @Test
  void there_is_one_price_for_each_currency_and_period() {
    var terms = new VariantTerms(List.of(DOLLARS, YEAR, MONTH), Optional.empty());

    assertThat(terms.prices()).containsExactly(MONTH, YEAR, DOLLARS);
    assertThat(terms.price(EUR, BillingPeriod.ANNUAL)).contains(Money.of("EUR", 4990));
    assertThat(terms.price(USD, BillingPeriod.MONTHLY)).contains(Money.of("USD", 549));
    assertThat(terms.price(USD, BillingPeriod.ANNUAL)).isEmpty();
    assertThatThrownBy(() -> new VariantTerms(List.of(MONTH, MONTH), Optional.empty()))
        .hasMessageContaining("one for each currency and period");
  }

  @Test
  void a_price_is_not_negative_and_none_is_given_by_the_hour() {
    assertThat(new Price(BillingPeriod.ONCE, Money.of("EUR", 0)).amount().isZero()).isTrue();
    assertThatThrownBy(() -> new Price(BillingPeriod.MONTHLY, Money.of("EUR", -1)))
        .hasMessageStartingWith("price must be zero or more");
    assertThatThrownBy(() -> new Price(BillingPeriod.HOURLY, Money.of("EUR", 1)))
        .hasMessageStartingWith("period must be any but hourly");
  }

  @Test
  void a_products_texts_are_trimmed_and_have_their_lengths() {
    assertThat(product("vps", "x".repeat(2000), true).name()).isEqualTo("VPS");
    assertThat(product("vps", "", true).features()).containsExactly("NVMe");
    assertThatThrownBy(() -> product("vps", "x".repeat(2001), true))
        .hasMessageStartingWith("description must be at most 2000 characters");
  }

  @ParameterizedTest
  @CsvSource({"VPS", "-vps", "'v ps'", "''"})
  void a_slug_has_small_letters_digits_and_hyphens(String slug) {
    assertThatThrownBy(() -> product(slug, "", true)).hasMessageStartingWith("slug must be");
  }
}
