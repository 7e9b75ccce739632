package io.tallyhost.domain.whitelabel.product;

import static io.tallyhost.domain.whitelabel.product.SomeProducts.FLAT;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.fields;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProductDefinitionTest {

  @Test
  void what_is_not_said_is_as_usual() {
    var product = product(FLAT);

    assertThat(product.cycle(fields("{}"))).isEqualTo(BillingPeriod.ONCE);
    assertThat(product.isOnSale()).isTrue();
    assertThat(product.connector().isDemo()).isTrue();
    assertThat(product.source()).isEmpty();
    assertThat(product.lookup()).isEmpty();
  }

  @Test
  void where_it_comes_from_and_whether_it_is_sold_is_said() {
    var product =
        product(
            """
            "on_sale":false,"connector":"https://mail.test/x","lookup":"esims",
            "fields":[{"name":"code","type":"text","required":true}],
            "inventory":{"name":"esim","field":"code"},"price":{"rule":"per_package"},
            """);

    assertThat(product.isOnSale()).isFalse();
    assertThat(product.connector().isDemo()).isFalse();
    assertThat(product.connector()).hasToString("https://mail.test/x");
    assertThat(product.lookup()).contains("esims");
    assertThat(product.source()).contains(new ProductDefinition.Source("esim", "code"));
  }

  @Test
  void what_is_told_kept_and_made_up() {
    var product =
        product(
            """
            "pending":{"message":"Soon"},"service_data":{"id":"{result.id}"},
            "demo":{"results":{"id":"7"},"seconds":5,"found":{"a":"b"},"finds":3,"missing":"no"},
            """
                + FLAT);
    var answers = product.answers();
    var known = fields("{\"product\":{\"name\":\"Mailbox\"},\"result\":{\"id\":7}}");

    assertThat(answers.active().fill(known))
        .isEqualTo(fields("{\"message\":\"Mailbox is ready\"}"));
    assertThat(answers.pending().fill(known)).isEqualTo(fields("{\"message\":\"Soon\"}"));
    assertThat(answers.kept().fill(known)).isEqualTo(fields("{\"id\":7}"));
    assertThat(answers.demo())
        .isEqualTo(
            new ProductDefinition.Demo(
                fields("{\"id\":\"7\"}"), 5, fields("{\"a\":\"b\"}"), 3, Optional.of("no")));
    var silent = product(FLAT + "\"demo\":{},").answers();
    assertThat(silent.demo())
        .isEqualTo(new ProductDefinition.Demo(Fields.NONE, 0, Fields.NONE, 1, Optional.empty()));
    assertThat(silent.pending().message()).isEqualTo("{product.name} provisioning started");
    assertThat(silent.kept()).isEqualTo(Template.EMPTY);
  }
}
