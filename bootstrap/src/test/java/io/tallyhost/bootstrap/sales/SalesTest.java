package io.tallyhost.bootstrap.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Eventually;
import io.tallyhost.bootstrap.RunningServer;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Orders, services and tickets as the operator sees them. */
final class SalesTest {

  private static final String NOBODY = "c" + "0".repeat(24);

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();
  private final Api acme = server.reseller("acme");

  @Test
  void a_monthly_order_is_terminated_then_refunded_and_its_money_comes_back_once() {
    var nordic = server.reseller("nordic");
    var before = balance(nordic);
    var placed = nordic.post("/api/reseller/v1/orders", order("monthly")).expect(201);
    var order = "/api/admin/orders/" + placed.text("/order/id");
    var total = placed.at("/order/totalCents").asLong();
    assertThat(balance(nordic)).isEqualTo(before - total).isLessThan(before);

    assertThat(operator.post(order + "/refund", "").expect(409).text("/code"))
        .isEqualTo("conflict");
    var service = running(order);
    operator.post("/api/admin/services/" + service + "/terminate", "").expect(200);
    var refunded = operator.post(order + "/refund", "").expect(200);

    assertThat(refunded.text("/order/status")).isEqualTo("refunded");
    assertThat(balance(nordic)).isEqualTo(before);
    operator.post(order + "/refund", "").expect(409);
    assertThat(balance(nordic)).isEqualTo(before);
    operator.post("/api/admin/services/" + service + "/terminate", "").expect(409);
  }

  @Test
  void a_long_list_goes_on_where_the_page_before_ended() {
    for (var i = 0; i < 3; i++) {
      acme.post("/api/reseller/v1/orders", order("hourly")).expect(201);
    }
    var path = "/api/admin/orders?limit=2&reseller_id=" + id(acme);
    var whole = operator.get("/api/admin/orders?reseller_id=" + id(acme)).expect(200);
    var seen = new ArrayList<String>();
    var page = operator.get(path).expect(200);
    while (true) {
      page.at("/items").forEach(item -> seen.add(item.get("id").textValue()));
      if (page.at("/next").isNull()) {
        break;
      }
      page = operator.get(path + "&after=" + page.text("/next")).expect(200);
    }

    assertThat(seen).hasSize(whole.at("/total").asInt()).doesNotHaveDuplicates();
    assertThat(seen.get(0)).isEqualTo(whole.text("/items/0/id"));
    operator.get(path + "&after=" + NOBODY + "&offset=1").expect(400);
  }

  @Test
  void lists_are_narrowed_and_a_reseller_sees_its_own() {
    var placed = acme.post("/api/reseller/v1/orders", order("hourly")).expect(201);
    var service = running("/api/admin/orders/" + placed.text("/order/id"));
    var vps = "/api/admin/services?kind=vps&status=active&reseller_id=";

    assertThat(operator.get(vps + id(acme)).expect(200).body()).contains(service);
    assertThat(operator.get(vps + id(server.reseller("nordic"))).expect(200).body())
        .doesNotContain(service);
    assertThat(acme.get("/api/admin/services").expect(200).body()).contains(service);
    assertThat(server.reseller("nordic").get("/api/admin/services").expect(200).body())
        .doesNotContain(service);
    acme.get("/api/admin/services?reseller_id=" + id(server.reseller("nordic"))).expect(404);
    assertThat(
            acme.get("/api/admin/orders?reseller_id=" + id(server.reseller("acme-sub")))
                .expect(200)
                .at("/total")
                .asLong())
        .isZero();
    operator.get("/api/admin/services?status=ACTIVE").expect(400);
    operator.get("/api/admin/services?kind=pizza").expect(400);
  }

  @Test
  void what_is_not_there_and_what_is_not_ones_own_look_the_same() {
    var order = acme.post("/api/reseller/v1/orders", order("hourly")).expect(201).text("/order/id");
    var nordic = server.reseller("nordic");

    assertThat(nordic.get("/api/admin/orders/" + order).expect(404).body())
        .isEqualTo(nordic.get("/api/admin/orders/" + NOBODY).expect(404).body())
        .isEqualTo(nordic.get("/api/admin/orders/x").expect(404).body());
    nordic.post("/api/admin/orders/" + order + "/refund", "").expect(403);
  }

  @Test
  void staff_answers_a_ticket_says_how_urgent_it_is_and_closes_it() {
    var opened =
        acme.post("/api/reseller/v1/tickets", "{'subject':'Slow','message':'Very'}").expect(201);
    var own = "/api/reseller/v1/tickets/" + opened.text("/ticket/id");
    var ticket = "/api/admin/tickets/" + opened.text("/ticket/id");

    assertThat(operator.get("/api/admin/tickets?status=open").expect(200).body())
        .contains(opened.text("/ticket/id"));
    var said = operator.post(ticket + "/reply", "{'message':'On it'}").expect(201);
    assertThat(said.text("/message/author")).isEqualTo("support");
    assertThat(acme.get(own).expect(200).text("/ticket/status")).isEqualTo("AWAITING_CUSTOMER");
    operator.patch(ticket, "{'priority':'urgent'}").expect(200);
    acme.patch(ticket, "{'priority':'low'}").expect(403);
    assertThat(acme.get(own).expect(200).text("/ticket/priority")).isEqualTo("URGENT");
    assertThat(operator.post(ticket + "/close", "").expect(200).text("/ticket/status"))
        .isEqualTo("closed");
    operator.post(ticket + "/close", "").expect(200);
    assertThat(acme.post(own + "/reply", "{'message':'Still slow'}").expect(409).text("/error"))
        .isEqualTo("Ticket is closed");
    assertThat(
            operator
                .get("/api/admin/tickets?status=closed&reseller_id=" + id(acme))
                .expect(200)
                .body())
        .contains(opened.text("/ticket/id"));
    operator.patch(ticket, "{'priority':'huge'}").expect(400);
    operator.get("/api/admin/tickets/" + NOBODY).expect(404);
  }

  private String running(String order) {
    return Eventually.seen(
            () -> operator.get(order).expect(200),
            seen -> seen.text("/order/status").equals("active"))
        .text("/order/service_id");
  }

  private static String order(String period) {
    return ("{'type':'vm-custom','ramGb':1,'cpuCores':1,'ssdGb':20,'location':'fi-hel',"
            + "'label':'sales','period':'%s'}")
        .formatted(period);
  }

  private static String id(Api somebody) {
    return somebody.get("/api/auth/session").expect(200).text("/account/id");
  }

  private static long balance(Api somebody) {
    return somebody.get("/api/reseller/v1/balance").expect(200).at("/balanceCents").asLong();
  }
}
