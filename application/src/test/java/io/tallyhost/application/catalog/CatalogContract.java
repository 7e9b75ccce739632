package io.tallyhost.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantTerms;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of the catalogue promises. */
public abstract class CatalogContract {

  private final RandomIds ids = new RandomIds();

  protected abstract Products products();

  protected abstract VmConfigs vmConfigs();

  protected abstract PromoCodes promoCodes();

  @Test
  void a_product_and_its_variants_come_back_equal() {
    var product = product();
    var variant = SomeCatalogue.variant(ids.next(), product.id(), ids.next());
    products().save(variant);

    assertThat(products().find(product.id())).contains(product);
    assertThat(products().find(variant.id())).contains(variant);
    assertThat(products().findBySku(variant.sku())).contains(variant);
    assertThat(products().all())
        .filteredOn(it -> it.product().equals(product))
        .singleElement()
        .satisfies(it -> assertThat(it.variants()).containsExactly(variant));
  }

  @Test
  void another_version_takes_the_place_of_the_old_one() {
    var product = product();
    var variant = SomeCatalogue.variant(ids.next(), product.id(), ids.next());
    products().save(variant);
    var retired =
        new Variant(
            variant.id(),
            variant.product(),
            variant.sku(),
            "Old",
            7,
            false,
            new VariantTerms(List.of(), Optional.empty()));

    products().save(retired);

    assertThat(products().find(variant.id())).contains(retired);
  }

  @Test
  void a_slug_and_a_sku_are_taken_once() {
    var product = product();
    var variant = SomeCatalogue.variant(ids.next(), product.id(), ids.next());
    products().save(variant);

    assertThatRuntimeException()
        .isThrownBy(() -> products().save(SomeCatalogue.product(ids.next(), product.slug())));
    assertThatRuntimeException()
        .isThrownBy(
            () -> products().save(SomeCatalogue.variant(ids.next(), product.id(), variant.sku())));
  }

  @Test
  void prices_of_machines_come_back_equal_and_are_replaced() {
    var config = SomeCatalogue.config();
    vmConfigs().save(config);
    assertThat(vmConfigs().find(Money.currency("EUR"))).contains(config);

    var closed =
        config.with(
            config
                .custom()
                .withLocations(
                    config.custom().locations().stream().map(it -> it.withRoom(false)).toList()),
            config.storage());
    vmConfigs().save(closed);

    assertThat(vmConfigs().all()).contains(closed);
    assertThat(vmConfigs().find(Money.currency("CHF"))).isEmpty();
  }

  @Test
  void a_promo_code_comes_back_equal_and_counts_its_uses() {
    var code = ids.next().toUpperCase(Locale.ROOT);
    var promo = SomeCatalogue.promo(code, Optional.of(3));
    promoCodes().save(promo);
    promoCodes().save(promo.used());

    assertThat(promoCodes().find(code)).contains(promo.used());
    assertThat(promoCodes().lock(code)).map(PromoCode::uses).contains(1);
    assertThat(promoCodes().all()).contains(promo.used());
  }

  private Product product() {
    var product = SomeCatalogue.product(ids.next(), "vps-" + ids.next());
    products().save(product);
    return product;
  }
}
