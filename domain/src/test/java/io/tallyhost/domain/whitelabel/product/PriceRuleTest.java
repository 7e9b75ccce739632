package io.tallyhost.domain.whitelabel.product;

import static io.tallyhost.domain.whitelabel.product.SomeProducts.cents;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.fields;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.product;
import static io.tallyhost.domain.whitelabel.product.SomeProducts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PriceRuleTest {

  @Test
  void a_flat_price_is_the_same_for_everything() {
    var product = product("\"price\":{\"rule\":\"flat\",\"amount\":\"3.50\"},");

    assertThat(cents(product, "{}")).isEqualTo(350);
    assertThat(product.prices().listed()).containsExactly(entry("once", 350));
  }

  @Test
  void a_price_for_each_cycle_and_the_first_is_the_usual_one() {
    var product =
        product(
            """
            "cycles":["monthly","annual"],
            "price":{"rule":"per_cycle","amounts":{"monthly":"6.00","annual":"54.00"}},
            """);

    assertThat(cents(product, "{}")).isEqualTo(600);
    assertThat(cents(product, "{\"billing_cycle\":\"annual\"}")).isEqualTo(5400);
    assertThat(product.cycles()).containsExactly(BillingPeriod.MONTHLY, BillingPeriod.ANNUAL);
    assertThat(product.prices().listed())
        .containsExactly(entry("monthly", 600), entry("annual", 5400));
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
            "inventory":{"name":"esim","field":"code"},
            "price":{"rule":"per_package"},
            """);
    var request = fields("{\"code\":\"X\"}");
    assertThat(esim.price(request, Optional.of(Money.of("USD", 180))))
        .isEqualTo(Money.of("USD", 180));
    assertThat(esim.prices().listed()).isEmpty();
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
  }

  private static Map.Entry<String, Money> entry(String name, long cents) {
    return Map.entry(name, Money.of("USD", cents));
  }
}
