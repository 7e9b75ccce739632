package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.whitelabel.ProductDefinitions;
import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import org.junit.jupiter.api.Test;

/** What every {@link ProductDefinitions} promises. */
public abstract class ProductDefinitionsContract {

  private final RandomIds ids = new RandomIds();

  protected abstract ProductDefinitions products();

  @Test
  void every_standard_product_comes_back_as_it_was_written() {
    for (var product : StandardProducts.all()) {
      products().put(product);
      assertThat(products().find(product.key()).map(ProductDefinition::text))
          .contains(product.text());
    }
  }

  @Test
  void a_definition_takes_the_place_of_the_one_before_and_keeps_its_secret() {
    var old = defined(ids.next(), "Old");
    products().put(old);
    products().keepSecret(old.key(), new Sealed("abc"));
    products().put(defined(old.key().value(), "New"));

    assertThat(products().find(old.key()).map(ProductDefinition::name)).contains("New");
    assertThat(products().all().stream().filter(it -> it.key().equals(old.key()))).hasSize(1);
    assertThat(products().secretOf(old.key())).contains(new Sealed("abc"));
  }

  @Test
  void what_is_not_there_is_absent() {
    assertThat(products().find(new ProductKey(ids.next()))).isEmpty();
    assertThat(products().secretOf(new ProductKey(ids.next()))).isEmpty();
  }

  private static ProductDefinition defined(String key, String name) {
    var text = StandardProducts.all().get(0).text();
    return ProductDefinition.of(text.with("key", key).with("name", name));
  }
}
