package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** From one top-level reseller to another, with what runs; what was paid stays where it was. */
final class CustomerMovesTest {

  private static final String VPN = "'billing_cycle':'monthly'";

  private final Api operator = RunningServer.get().operator();

  @Test
  void a_customer_goes_over_with_its_services_and_the_money_stays() {
    var from = Shop.open(5_000);
    var to = Shop.open(5_000);
    var service = from.order("vpn", VPN).expect(200).text("/service_id");
    var shown = from.get("/services/" + service).expect(200).at("/service/service_data");
    var customer = customer(from);

    move(customer, id(to), 200);

    from.get("/services/" + service).expect(404);
    from.get("/clients/" + from.client()).expect(404);
    var moved = to.get("/services/" + service).expect(200);
    assertThat(moved.at("/service/service_data")).isEqualTo(shown);
    assertThat(to.get("/clients/" + from.client()).expect(200).text("/client/active_services"))
        .isEqualTo("1");
    assertThat(from.balance()).isEqualTo("44.00");
    assertThat(to.balance()).isEqualTo("50.00");
    to.delete("/services/" + service).expect(200);
    assertThat(operator.get("/api/admin/audit/verify").expect(200).text("/ok")).isEqualTo("true");
  }

  @Test
  void the_accounts_surface_moves_by_name() {
    var from = Shop.open(5_000);
    var to = Shop.open(5_000);
    var service = from.order("vpn", VPN).expect(200).text("/service_id");
    var username =
        operator.get("/api/admin/customers/" + customer(from)).text("/customer/username");
    var receiver = to.panel().get("/api/auth/session").expect(200).text("/account/username");
    var key =
        operator
            .post(
                "/api/admin/api-keys",
                "{'kind':'accounts','owner_email':'operator@demo.test','scopes':['accounts:admin']}")
            .expect(201)
            .text("/key");

    RunningServer.get()
        .bearer(key)
        .post(
            "/api/v1/resellers/transfer-user",
            "{'username':'%s','to':'%s'}".formatted(username, receiver))
        .expect(200);

    to.get("/services/" + service).expect(200);
  }

  @Test
  void nobody_receives_what_its_wallet_can_not_pay_for_or_its_limits_do_not_allow() {
    var from = Shop.open(5_000);
    var service = from.order("vpn", VPN).expect(200).text("/service_id");
    var euros = RunningServer.get().reseller("nordic").get("/api/auth/session").text("/account/id");
    move(customer(from), euros, 409);

    var full = Shop.open(5_000);
    for (int i = 0; i < 4; i++) {
      var unused = full.client("Somebody");
    }
    move(customer(from), id(full), 409);
    move(customer(from), "cnobody000000000000000000", 404);
    from.get("/services/" + service).expect(200);
  }

  private void move(String customer, String receiver, int status) {
    operator
        .post(
            "/api/admin/customers/" + customer + "/transfer-user",
            "{'to':'%s'}".formatted(receiver))
        .expect(status);
  }

  private static String customer(Shop shop) {
    return shop.panel().get("/api/admin/customers").expect(200).text("/items/0/id");
  }

  private static String id(Shop shop) {
    return shop.panel().get("/api/auth/session").expect(200).text("/account/id");
  }
}
