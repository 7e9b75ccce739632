package io.tallyhost.domain.whitelabel.product;

import static io.tallyhost.domain.whitelabel.product.SomeProducts.FLAT;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.cents;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.fields;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.product;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.data.Data.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RequestSchemaTest {

  @Test
  void one_of_a_group_has_to_be_given() {
    var product =
        product(
            """
            "fields":[{"name":"number","type":"text","longest":5},
                      {"name":"area","type":"text","pattern":"[0-9]+","hint":"digits","longest":3}],
            "at_least_one_of":[{"fields":["number","area"]}],
            """
                + FLAT);

    assertThat(cents(product, "{\"area\":\"20\"}")).isEqualTo(100);
    assertThat(cents(product, "{\"number\":\" 123 \"}")).isEqualTo(100);
    assertThat(product.schema().readSome(Fields.NONE)).isEqualTo(Fields.NONE);
    assertThatThrownBy(() -> cents(product, "{}"))
        .hasMessage("number must be given, or number, area, received nothing");
    refused(product, "{\"area\":\"x\"}", "area");
    refused(product, "{\"area\":\"1234\"}", "area");
    refused(product, "{\"area\":12}", "area");
    refused(product, "{\"number\":\"123456\"}", "number");
    refused(product, "{\"number\":\"  \"}", "number");
  }

  @Test
  void of_a_list_some_are_chosen_once_each() {
    var product =
        product(
            """
            "fields":[{"name":"tools","type":"choices","required":true,
                       "allowed":{"a":"Tool A","b":"Tool B"}}],
            """
                + FLAT);

    refused(product, "{\"tools\":[\"a\",\"a\"]}", "tools");
    refused(product, "{\"tools\":[]}", "tools");
    refused(product, "{\"tools\":\"a\"}", "tools");
    refused(product, "{\"tools\":[\"c\"]}", "tools");
    refused(product, "{}", "tools");
    refused(product, "{\"tools\":[\"a\"],\"colour\":\"red\"}", "colour");
    assertThat(product.schema().read(fields("{\"tools\":[\"b\",\"a\"]}")))
        .isEqualTo(fields("{\"tools\":[\"b\",\"a\"]}"));
  }

  @Test
  void what_was_chosen_is_told_by_its_label() {
    var product =
        product(
            """
            "fields":[{"name":"tools","type":"choices","allowed":{"a":"Tool A","b":"Tool B"}},
                      {"name":"plan","type":"choice","allowed":{"s":"Small","l":"Large"}}],
            """
                + FLAT);

    assertThat(product.schema().labelled(fields("{\"tools\":[\"b\"],\"x\":1}")))
        .isEqualTo(fields("{\"tools\":[\"Tool B\"],\"x\":1}"));
    assertThat(product.schema().labelled(fields("{\"plan\":\"l\"}")))
        .isEqualTo(fields("{\"plan\":\"Large\"}"));
  }

  @Test
  void a_number_is_whole_and_within_its_bounds() {
    var likes =
        product(
            """
            "fields":[{"name":"quantity","type":"whole","least":10,"most":5000,"required":true}],
            """
                + FLAT);

    for (var good : List.of("{\"quantity\":10}", "{\"quantity\":5000}")) {
      assertThat(likes.schema().read(fields(good)).plain()).isEqualTo(good);
    }
    for (var wrong : List.of("9", "5001", "\"10\"", "1e3", "10.0", "-10", "9999999999999")) {
      refused(likes, "{\"quantity\":" + wrong + "}", "quantity");
    }
  }
}
