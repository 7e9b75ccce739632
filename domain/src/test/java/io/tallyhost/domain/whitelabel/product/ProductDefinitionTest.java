package io.tallyhost.domain.whitelabel.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductDefinitionTest {

  private static final String PLAIN =
      """
      {"key":"mailbox","name":"Mailbox","description":"Mail","currency":"USD",%s
       "answer":{"message":"{product.name} is ready"}}
      """;

  private static ProductDefinition product(String rest) {
    return ProductDefinition.of(fields(PLAIN.formatted(rest)));
  }

  private static Fields fields(String json) {
    return DataReader.readFields("it", json);
  }

  private static long cents(ProductDefinition product, String request) {
    return product.price(product.schema().read(fields(request)), Optional.empty()).minor();
  }

  @Test
  void a_flat_price_is_the_same_for_everything() {
    var product = product("\"price\":{\"rule\":\"flat\",\"amount\":\"3.50\"},");

    assertThat(cents(product, "{}")).isEqualTo(350);
    assertThat(product.prices().listed()).containsExactly(entry("once", 350));
    assertThat(product.cycle(fields("{}"))).isEqualTo(BillingPeriod.ONCE);
    assertThat(product.isOnSale()).isTrue();
    assertThat(product.connector().isDemo()).isTrue();
    assertThat(product.source()).isEmpty();
    assertThat(product.lookup()).isEmpty();
  }

  @Test
  void a_price_for_each_cycle_and_the_first_is_the_usual_one() {
    var product =
        product(
            """
            "cycles":["monthly","annual"],"on_sale":false,"connector":"https://mail.test/x",
            "price":{"rule":"per_cycle","amounts":{"monthly":"6.00","annual":"54.00"}},
            """);

    assertThat(cents(product, "{}")).isEqualTo(600);
    assertThat(cents(product, "{\"billing_cycle\":\"annual\"}")).isEqualTo(5400);
    assertThat(product.cycles()).containsExactly(BillingPeriod.MONTHLY, BillingPeriod.ANNUAL);
    assertThat(product.prices().listed())
        .containsExactly(entry("monthly", 600), entry("annual", 5400));
    assertThat(product.isOnSale()).isFalse();
    assertThat(product.connector().isDemo()).isFalse();
    assertThat(product.connector()).hasToString("https://mail.test/x");
    assertThatThrownBy(
            () -> product.prices().price(Fields.NONE, BillingPeriod.QUARTERLY, Optional.empty()))
        .hasMessageContaining("billing_cycle must be one that has a price");
    refused(product, "{\"billing_cycle\":\"quarterly\"}", "billing_cycle");
  }

  @Test
  void a_price_for_each_thing_in_a_list() {
    var product =
        product(
            """
            "fields":[{"name":"tools","type":"choices","required":true,
                       "allowed":{"a":"Tool A","b":"Tool B"}}],
            "price":{"rule":"per_item","field":"tools","amount":"22.50"},
            """);

    assertThat(cents(product, "{\"tools\":[\"a\",\"b\"]}")).isEqualTo(4500);
    assertThat(cents(product, "{\"tools\":[\"b\"]}")).isEqualTo(2250);
    assertThat(product.prices().listed()).containsExactly(entry("each", 2250));
    assertThat(product.schema().labelled(fields("{\"tools\":[\"b\"],\"x\":1}")))
        .isEqualTo(fields("{\"tools\":[\"Tool B\"],\"x\":1}"));
    refused(product, "{\"tools\":[\"a\",\"a\"]}", "tools");
    refused(product, "{\"tools\":[]}", "tools");
    refused(product, "{\"tools\":\"a\"}", "tools");
    refused(product, "{\"tools\":[\"c\"]}", "tools");
    refused(product, "{}", "tools");
    refused(product, "{\"tools\":[\"a\"],\"colour\":\"red\"}", "colour");
  }

  @Test
  void a_price_for_each_plan_and_for_each_ending() {
    var plans =
        product(
            """
            "fields":[{"name":"plan","type":"choice","allowed":{"s":"Small","l":"Large"},
                       "default":"s"}],
            "price":{"rule":"per_plan","field":"plan","amounts":{"s":"1.00","l":"9.00"}},
            """);
    assertThat(cents(plans, "{}")).isEqualTo(100);
    assertThat(cents(plans, "{\"plan\":\"l\"}")).isEqualTo(900);
    assertThat(plans.prices().listed()).containsExactly(entry("s", 100), entry("l", 900));
    assertThat(plans.schema().labelled(fields("{\"plan\":\"l\"}")))
        .isEqualTo(fields("{\"plan\":\"Large\"}"));
    assertThatThrownBy(
            () -> plans.prices().price(Fields.NONE, BillingPeriod.ONCE, Optional.empty()))
        .hasMessage("plan must be one of s, l, received nothing");

    var endings =
        product(
            """
            "fields":[{"name":"domain","type":"text","required":true}],
            "price":{"rule":"per_ending","field":"domain",
                     "amounts":{".uk":"5.00",".co.uk":"8.00",".com":"27.00"}},
            """);
    assertThat(cents(endings, "{\"domain\":\"a.co.uk\"}")).isEqualTo(800);
    assertThat(cents(endings, "{\"domain\":\"a.uk\"}")).isEqualTo(500);
    assertThat(cents(endings, "{\"domain\":\"a.com\"}")).isEqualTo(2700);
    assertThat(endings.prices().listed()).hasSize(3);
    assertThatThrownBy(() -> cents(endings, "{\"domain\":\"a.org\"}"))
        .hasMessage("domain must be ending in .uk, .co.uk, .com, received a.org");
  }

  @Test
  void a_price_from_the_inventory_for_a_package_or_for_a_thousand() {
    var esim =
        product(
            """
            "fields":[{"name":"code","type":"text","required":true}],
            "inventory":{"name":"esim","field":"code"},"lookup":"esims",
            "price":{"rule":"per_package"},
            """);
    var request = fields("{\"code\":\"X\"}");
    assertThat(esim.price(request, Optional.of(Money.of("USD", 180))))
        .isEqualTo(Money.of("USD", 180));
    assertThat(esim.prices().listed()).isEmpty();
    assertThat(esim.lookup()).contains("esims");
    assertThat(esim.source()).contains(new ProductDefinition.Source("esim", "code"));
    assertThatThrownBy(() -> esim.price(request, Optional.empty())).hasMessage("No item, no price");
    assertThatThrownBy(() -> esim.price(request, Optional.of(Money.of("USD", 0))))
        .isInstanceOf(InvalidValue.class);

    var likes =
        product(
            """
            "fields":[{"name":"quantity","type":"whole","least":10,"most":5000,"required":true}],
            "price":{"rule":"per_1000","field":"quantity"},
            """);
    var rate = Optional.of(Money.of("USD", 250));
    assertThat(likes.price(fields("{\"quantity\":1001}"), rate)).isEqualTo(Money.of("USD", 251));
    assertThat(likes.price(fields("{\"quantity\":1000}"), rate)).isEqualTo(Money.of("USD", 250));
    assertThatThrownBy(() -> likes.price(fields("{\"quantity\":10}"), Optional.empty()))
        .hasMessage("No item, no price");
    assertThat(cents(likes.schema(), "{\"quantity\":10}")).isEqualTo("{\"quantity\":10}");
    assertThat(cents(likes.schema(), "{\"quantity\":5000}")).isEqualTo("{\"quantity\":5000}");
    for (var wrong : List.of("9", "5001", "\"10\"", "1e3", "10.0", "-10", "9999999999999")) {
      refused(likes, "{\"quantity\":" + wrong + "}", "quantity");
    }
  }

  @Test
  void one_of_a_group_has_to_be_given() {
    var product =
        product(
            """
            "fields":[{"name":"number","type":"text","longest":5},
                      {"name":"area","type":"text","pattern":"[0-9]+","hint":"digits","longest":3}],
            "at_least_one_of":[{"fields":["number","area"]}],
            "price":{"rule":"flat","amount":"1"},
            """);

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
  void what_is_told_kept_and_made_up() {
    var product =
        product(
            """
            "price":{"rule":"flat","amount":"1"},
            "pending":{"message":"Soon"},"service_data":{"id":"{result.id}"},
            "demo":{"results":{"id":"7"},"seconds":5,"found":{"a":"b"},"finds":3,"missing":"no"},
            """);
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
    var silent = product("\"price\":{\"rule\":\"flat\",\"amount\":\"1\"},\"demo\":{},").answers();
    assertThat(silent.demo())
        .isEqualTo(new ProductDefinition.Demo(Fields.NONE, 0, Fields.NONE, 1, Optional.empty()));
    assertThat(silent.pending().message()).isEqualTo("{product.name} provisioning started");
    assertThat(silent.kept()).isEqualTo(Template.EMPTY);
  }

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
    var rest = "\"price\":{\"rule\":\"flat\",\"amount\":\"1\"},\"fields\":[%s],".formatted(field);

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> product(rest))
        .satisfies(
            refused ->
                assertThat(refused.field())
                    .isIn(path, path.equals("fields[].hint") ? "fields[].pattern" : path));
  }

  @Test
  void names_and_groups_have_to_fit_together() {
    var price = "\"price\":{\"rule\":\"flat\",\"amount\":\"1\"},";
    var twice =
        "\"fields\":[{\"name\":\"a\",\"type\":\"text\"},{\"name\":\"a\",\"type\":\"text\"}],";
    assertThatThrownBy(() -> product(price + twice)).hasMessageContaining("named once each");
    for (var group : List.of("[]", "[\"b\"]")) {
      var groups = "\"at_least_one_of\":[{\"fields\":%s}],".formatted(group);
      assertThatThrownBy(() -> product(price + groups)).hasMessageContaining("names of fields");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.test,true", "http://127.0.0.1:1,true", "http://localhost/x,true", "demo,true",
    "http://a.test,false", "ftp://a.test,false", "https://u@a.test,false", "https://,false",
    "a b,false", "mailto:x,false"
  })
  void a_connector_is_reached_safely_or_not_at_all(String address, boolean isGood) {
    if (isGood) {
      assertThat(new ConnectorAddress(address).isDemo()).isEqualTo(address.equals("demo"));
    } else {
      assertThatThrownBy(() -> new ConnectorAddress(address)).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void keys_are_words_of_programs_in_order() {
    assertThat(new ProductKey("a1").compareTo(new ProductKey("b" + "1"))).isNegative();
    assertThat(new ProductKey("web_hosting")).hasToString("web_hosting");
    assertThat(ProductKey.isKey("a")).isFalse();
    assertThat(ProductKey.isKey("1a")).isFalse();
    assertThat(ProductKey.isKey("a".repeat(50))).isTrue();
    assertThat(ProductKey.isKey("a".repeat(51))).isFalse();
  }

  private static void refused(ProductDefinition product, String request, String field) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> cents(product, request))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static String cents(RequestSchema schema, String request) {
    return schema.read(fields(request)).plain();
  }

  private static java.util.Map.Entry<String, Money> entry(String name, long cents) {
    return java.util.Map.entry(name, Money.of("USD", cents));
  }
}
