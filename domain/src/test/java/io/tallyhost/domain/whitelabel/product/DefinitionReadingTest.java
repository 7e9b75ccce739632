package io.tallyhost.domain.whitelabel.product;

import static io.tallyhost.domain.whitelabel.product.SomeProducts.FLAT;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.PLAIN;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.fields;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions that are refused as they are read, by the place that is wrong. */
final class DefinitionReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"price":{"rule":"flat","amount":"1"},"colour":"red"} | colour
          {"price":{"rule":"flat","amount":"1","x":"1"}} | price.x
          {"price":{"rule":"guess"}} | price.rule
          {"price":{"rule":"flat"}} | price.amount
          {"price":{"rule":"flat","amount":"0"}} | price
          {"price":{"rule":"flat","amount":1}} | price.amount
          {"price":"1"} | price
          {} | price
          {"price":{"rule":"per_plan","field":"x","amounts":{"a":"1"}}} | price.field
          {"price":{"rule":"per_1000","field":"x"}} | price.field
          {"price":{"rule":"per_cycle","amounts":{}}} | price.amounts
          {"cycles":["monthly"],"price":{"rule":"per_cycle","amounts":{"annual":"1"}}} | price.amounts
          {"cycles":["monthly"],"price":{"rule":"per_cycle","amounts":{"weekly":"1"}}} | price
          {"cycles":["monthly","annual"],"price":{"rule":"flat","amount":"1"}} | cycles
          {"cycles":["monthly","monthly"],"price":{"rule":"flat","amount":"1"}} | cycles
          {"cycles":["once"],"price":{"rule":"flat","amount":"1"}} | cycles
          {"cycles":["hourly"],"price":{"rule":"flat","amount":"1"}} | cycles
          {"cycles":"monthly","price":{"rule":"flat","amount":"1"}} | cycles
          {"cycles":[1],"price":{"rule":"flat","amount":"1"}} | cycles
          {"key":"Mail Box","price":{"rule":"flat","amount":"1"}} | product_key
          {"name":" ","price":{"rule":"flat","amount":"1"}} | name
          {"description":7,"price":{"rule":"flat","amount":"1"}} | description
          {"on_sale":"yes","price":{"rule":"flat","amount":"1"}} | on_sale
          {"connector":"http://mail.test","price":{"rule":"flat","amount":"1"}} | connector.address
          {"inventory":{"name":"x","field":"y"},"price":{"rule":"per_package"}} | inventory.field
          {"inventory":{"name":"x"},"price":{"rule":"per_package"}} | inventory.field
          {"inventory":{"name":"x","field":"y","z":1},"price":{"rule":"per_package"}} | inventory.z
          {"demo":{"seconds":1.5},"price":{"rule":"flat","amount":"1"}} | demo.seconds
          {"demo":{"colour":1},"price":{"rule":"flat","amount":"1"}} | demo.colour
          {"answer":{"message":"x","colour":1},"price":{"rule":"flat","amount":"1"}} | answer.colour
          {"answer":{},"price":{"rule":"flat","amount":"1"}} | answer.message
          """)
  void a_definition_that_is_wrong_is_refused_by_its_path(String change, String path) {
    var base = fields(PLAIN.formatted(""));

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> ProductDefinition.of(base.with(fields(change))))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"a","type":"colour"} | fields[].type
          {"type":"text"} | fields[].name
          {"name":"A","type":"text"} | fields.name
          {"name":"a"} | fields[].type
          {"name":"a","type":"text","colour":"red"} | fields[].colour
          {"name":"a","type":"text","longest":0} | fields[].longest
          {"name":"a","type":"text","longest":10001} | fields[].longest
          {"name":"a","type":"text","pattern":"["} | fields[].hint
          {"name":"a","type":"text","pattern":"[","hint":"x"} | fields[].pattern
          {"name":"a","type":"text","pattern":"x"} | fields[].hint
          {"name":"a","type":"whole","least":5,"most":4} | fields[].most
          {"name":"a","type":"whole","most":1000000001} | fields[].most
          {"name":"a","type":"whole","least":"5"} | fields[].least
          {"name":"a","type":"choice"} | fields[].allowed
          {"name":"a","type":"choice","allowed":{}} | fields[].allowed
          {"name":"a","type":"choice","allowed":{"x":"X"},"default":"y"} | a
          {"name":"a","type":"text","required":true,"default":"y"} | fields.default
          {"name":"a","type":"text","required":"true"} | fields[].required
          """)
  void a_field_that_is_wrong_is_refused_by_its_path(String field, String path) {
    var rest = FLAT + "\"fields\":[%s],".formatted(field);

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> product(rest))
        .satisfies(
            refused ->
                assertThat(refused.field())
                    .isIn(path, path.equals("fields[].hint") ? "fields[].pattern" : path));
  }

  @Test
  void names_and_groups_have_to_fit_together() {
    var twice =
        "\"fields\":[{\"name\":\"a\",\"type\":\"text\"},{\"name\":\"a\",\"type\":\"text\"}],";
    assertThatThrownBy(() -> product(FLAT + twice)).hasMessageContaining("named once each");
    for (var group : List.of("[]", "[\"b\"]")) {
      var groups = "\"at_least_one_of\":[{\"fields\":%s}],".formatted(group);
      assertThatThrownBy(() -> product(FLAT + groups)).hasMessageContaining("names of fields");
    }
  }
}
