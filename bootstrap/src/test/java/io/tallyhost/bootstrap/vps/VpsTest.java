package io.tallyhost.bootstrap.vps;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The VPS reseller API over a real socket, every answer held against its description. */
final class VpsTest {

  private static final String ROOT = "/api/reseller/v1";
  private static final String CUSTOM =
      "{'type':'vm-custom','ramGb':4,'cpuCores':2,'ssdGb':60,'location':'fi-hel','label':'e2e'}";

  private final Api nordic = RunningServer.get().reseller("nordic");

  @Test
  void an_hourly_order_costs_nothing_now_and_its_rate_is_fixed() {
    var order = nordic.post(ROOT + "/orders", CUSTOM).expect(201);

    // 4 × 2.00 + 2 × 3.00 + 6 × 1.00 a month are 20.00, and 2000 cents over 720 hours are 3.
    assertThat(order.at("/order/hourlyRateCents").asLong()).isEqualTo(3);
    assertThat(order.at("/order/totalCents").asLong()).isZero();
    assertThat(order.text("/order/period")).isEqualTo("hourly");
    assertThat(
            nordic.get(ROOT + "/orders/" + order.text("/order/id")).expect(200).text("/order/id"))
        .isEqualTo(order.text("/order/id"));
  }

  @Test
  void the_same_order_with_the_same_key_is_placed_once() {
    var once = nordic.with("Idempotency-Key", "vps-test-once");
    var first = once.post(ROOT + "/orders", CUSTOM).expect(201);
    var second = once.post(ROOT + "/orders", CUSTOM).expect(201);

    assertThat(second.text("/order/id")).isEqualTo(first.text("/order/id"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void ten_percent_of_499_is_50() {
    var variant = nordic.get(ROOT + "/products").expect(200).text("/products/0/variants/0/id");
    var quote =
        nordic
            .post(ROOT + "/promo/validate", "{'code':' summer10','variantId':'" + variant + "'}")
            .expect(200);

    assertThat(quote.at("/discountCents").asLong()).isEqualTo(50);
    assertThat(quote.at("/newSubtotalCents").asLong()).isEqualTo(449);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | Provide either variantId (preset) or type with specs (custom). type must be"
            + " \"vm-custom\" or \"vm-storage\".",
        "{'type':'vm-custom','ramGb':4,'cpuCores':2,'ssdGb':60,'location':'fi-hel',"
            + "'operatingSystemId':'42'} | operatingSystemId must be a positive integer"
      })
  void what_can_not_be_ordered_is_said_in_so_many_words(String body, String sentence) {
    assertThat(nordic.post(ROOT + "/orders", body).expect(400).text("/error")).isEqualTo(sentence);
  }

  @Test
  void strangers_and_the_operator_are_no_resellers() {
    assertThat(RunningServer.get().anybody().get(ROOT + "/balance").expect(403).text("/error"))
        .isEqualTo("Reseller access required");
    assertThat(RunningServer.get().operator().get(ROOT + "/balance").expect(403).text("/error"))
        .isEqualTo("Reseller access required");
  }

  @Test
  void what_belongs_to_another_looks_like_what_does_not_exist() {
    var order = nordic.post(ROOT + "/orders", CUSTOM).expect(201).text("/order/id");
    var acme = RunningServer.get().reseller("acme");

    assertThat(acme.get(ROOT + "/orders/" + order).expect(404).body())
        .isEqualTo(acme.get(ROOT + "/orders/c" + "0".repeat(24)).expect(404).body());
  }

  @Test
  void a_ticket_is_opened_answered_and_read() {
    var opened =
        nordic
            .post(ROOT + "/tickets", "{'subject':'Reverse DNS','message':'Please set rDNS'}")
            .expect(201);
    var ticket = ROOT + "/tickets/" + opened.text("/ticket/id");
    nordic.post(ticket + "/reply", "{'message':'Thanks, confirmed working.'}").expect(201);

    assertThat(nordic.get(ticket).expect(200).text("/ticket/status")).isEqualTo("AWAITING_STAFF");
  }
}
