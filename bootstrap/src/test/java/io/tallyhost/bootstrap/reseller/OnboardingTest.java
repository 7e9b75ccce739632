package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Eventually;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** From "the operator makes the row" to the first server of the first sub-reseller. */
final class OnboardingTest {

  private static final String RESELLERS = "/api/admin/resellers";
  private static final String VPS = "/api/reseller/v1";
  private static final String SALES = "cgroupsales00000000000000";
  private static final String ORDER =
      "{'type':'vm-custom','ramGb':4,'cpuCores':2,'ssdGb':60,'location':'fi-hel','label':'first'}";

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();

  @Test
  void a_reseller_is_set_up_funded_and_its_sub_reseller_gets_a_server() {
    var name = Somebody.name();
    var reseller = onboarded(operator, name, "'permission_group_id':'%s'".formatted(SALES));
    assertThat(
            operator
                .get(RESELLERS + "/" + reseller.id())
                .expect(200)
                .text("/reseller/balance_cents"))
        .isEqualTo("0");

    operator
        .post(
            reseller.path("/transfer"),
            "{'amount_cents':1000,'note':'Monthly settlement May 2026'}")
        .expect(200);
    assertThat(transaction(reseller)).isEqualTo("1000 Monthly settlement May 2026");

    var sub = onboarded(reseller.api(), Somebody.name(), "'parent_id':null");
    reseller.api().post(sub.path("/transfer"), "{'amount_cents':400}").expect(200);
    assertThat(reseller.balance()).isEqualTo(600);
    assertThat(sub.balance()).isEqualTo(400);

    var order = sub.api().post(VPS + "/orders", ORDER).expect(201);
    assertThat(order.text("/order/period")).isEqualTo("hourly");
    assertThat(activeService(sub.api())).isEqualTo("ACTIVE");
    assertThat(audit("resellers.create", reseller.id())).isTrue();
    assertThat(audit("resellers.create", sub.id())).isTrue();
  }

  @Test
  void whoever_may_come_only_from_elsewhere_does_not_get_in_by_saying_so() {
    var reseller = Somebody.reseller("");
    var key = reseller.key("'reseller:signup'");
    var signup = "{'email':'never@example.com','name':'N','password':'at-least-8-chars'}";
    operator.patch(reseller.path(""), "{'allowed_ips':['10.0.0.0/8']}").expect(200);
    var says = new String[] {"10.1.2.3", "10.1.2.3, 127.0.0.1", "127.0.0.1, 10.1.2.3"};
    for (var address : says) {
      for (var header : new String[] {"X-Forwarded-For", "X-Real-IP", "Forwarded"}) {
        var login = "{'login':'%s','password':'%s'}";
        server
            .anybody()
            .with(header, address)
            .post("/api/auth/login", login.formatted(reseller.username(), Somebody.PASSWORD))
            .expect(403);
        reseller.api().with(header, address).get("/api/admin/customers").expect(403);
        key.with(header, address).post("/api/v1/reseller/signup", signup).expect(403);
      }
    }
    assertThat(audit("identity.address_refused", reseller.id())).isTrue();
    operator.patch(reseller.path(""), "{'allowed_ips':['127.0.0.0/8','10.0.0.0/8']}").expect(200);
    var again = server.anybody().signIn(reseller.username(), Somebody.PASSWORD);
    again.get("/api/admin/customers").expect(200);
  }

  /** Made by somebody, signed in with the password it was told, and with one of its own since. */
  private Somebody onboarded(Api creator, String name, String more) {
    var asked =
        "{'username':'%1$s','password':'as-told-by-phone','full_name':'Ann Partner',"
            + "'email':'%1$s@resellers.test','phone':'+358401234567','company_name':'Partner Oy',%2$s}";
    var created = creator.post(RESELLERS, asked.formatted(name, more)).expect(201);
    var id = created.text("/reseller/id");
    assertThat(created.text("/password")).isEqualTo("as-told-by-phone");

    var first = server.anybody().signIn(name, "as-told-by-phone");
    first.get("/api/admin/customers").expect(403);
    first.get(VPS + "/balance").expect(403);
    first
        .post(
            "/api/auth/password",
            "{'current':'as-told-by-phone','new':'%s'}".formatted(Somebody.PASSWORD))
        .expect(200);
    assertThat(first.get("/api/admin/customers").expect(200).text("/total")).isEqualTo("0");
    return new Somebody(id, name, server.anybody().signIn(name, Somebody.PASSWORD));
  }

  private static String transaction(Somebody reseller) {
    var first = reseller.api().get(reseller.path("/transactions")).expect(200).at("/items/0");
    return first.at("/amount_cents").asText() + " " + first.at("/description").asText();
  }

  private static String activeService(Api api) {
    return Eventually.seen(
        () -> api.get(VPS + "/services").expect(200).text("/services/0/status"), "ACTIVE"::equals);
  }

  private boolean audit(String action, String target) {
    for (var entry : operator.get("/api/admin/audit?limit=100").expect(200).at("/items")) {
      if (entry.at("/action").asText().equals(action)
          && entry.at("/target").asText().equals(target)) {
        return true;
      }
    }
    return false;
  }
}
