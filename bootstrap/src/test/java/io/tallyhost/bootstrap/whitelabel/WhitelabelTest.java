package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** Document 002, replayed over a real socket; answers are held against its OpenAPI. */
final class WhitelabelTest {

  private static final String VPS = "/api/reseller/v1";

  /** One reseller for all of it, as a customer would have. */
  private static final class Usual {
    static final Shop SHOP = Shop.open(1_000_000);
  }

  @Test
  void the_wallet_and_the_products_are_shown_as_in_the_document() {
    var shop = Shop.open(15_000);

    var balance = shop.get("/balance").expect(200);
    assertThat(balance.body()).contains("\"balance\":150.00").contains("\"currency\":\"USD\"");
    var products = shop.get("/products").expect(200);
    assertThat(products.at("/products").size()).isGreaterThanOrEqualTo(16);
    assertThat(products.body()).contains("\"monthly\":6.00").contains("\"annual\":54.00");
  }

  @Test
  void helpers_find_domains_and_numbers() {
    var domains = Usual.SHOP.get("/domain-search?domain=mybusiness.com").expect(200);
    assertThat(domains.at("/results/0/available").asBoolean()).isTrue();
    assertThat(domains.body()).contains("\"price\":27.00");
    var numbers = Usual.SHOP.get("/business-phone/search?country=US&area_code=212").expect(200);
    assertThat(numbers.text("/numbers/0/phone_number")).startsWith("+1212");
    assertThat(Usual.SHOP.get("/domain-search?domain=nonsense").expect(400).text("/data/field"))
        .isEqualTo("domain");
  }

  @Test
  void who_shows_no_key_is_nobody() {
    var refused = RunningServer.get().anybody().get(Shop.ROOT + "/balance").expect(401);
    assertThat(refused.text("/code")).isEqualTo("unauthorized");
    assertThat(refused.text("/data/status")).isEqualTo("401");
  }

  @Test
  void a_client_goes_when_its_services_are_gone() {
    var shop = Shop.open(5_000);
    var service = shop.order("vpn", "'billing_cycle':'monthly'").expect(200);

    var shown = shop.get("/clients/" + shop.client()).expect(200);
    assertThat(shown.text("/client/active_services")).isEqualTo("1");
    assertThat(shown.body()).contains("\"total_revenue\":6.00");
    assertThat(shop.delete("/clients/" + shop.client()).expect(400).text("/code"))
        .isEqualTo("has_services");
    shop.delete("/services/" + service.text("/service_id")).expect(200);
    shop.get("/services/" + service.text("/service_id")).expect(404);
    shop.delete("/clients/" + shop.client()).expect(200);
    shop.get("/clients/" + shop.client()).expect(404);
  }

  @Test
  void a_dry_run_tells_the_exact_price_and_writes_nothing() {
    var shop = Shop.open(5_000);

    var foreseen = shop.dryRun("vpn", "'billing_cycle':'monthly'").expect(200);
    assertThat(foreseen.at("/dry_run").asBoolean()).isTrue();
    assertThat(foreseen.body()).contains("\"amount_charged\":6.00").contains("\"vat\":0.00");
    assertThat(shop.services()).isZero();
    assertThat(shop.balance()).isEqualTo("50.00");

    var ordered = shop.order("vpn", "'billing_cycle':'monthly'").expect(200);
    assertThat(ordered.at("/amount_charged")).isEqualTo(foreseen.at("/amount_charged"));
    assertThat(ordered.at("/new_balance")).isEqualTo(foreseen.at("/new_balance"));
    assertThat(shop.dryRun("vpn", "'billing_cycle':'never'").expect(400).text("/data/field"))
        .isEqualTo("billing_cycle");
    assertThat(Shop.open(100).dryRun("vpn", "").expect(402).text("/code"))
        .isEqualTo("insufficient_balance");
  }

  @Test
  void one_key_makes_one_service_and_no_key_makes_two() {
    var shop = Shop.open(5_000);

    var once = shop.orderOnce("click-1", "vpn", "'billing_cycle':'monthly'").expect(200);
    var again = shop.orderOnce("click-1", "vpn", "'billing_cycle':'monthly'").expect(200);
    assertThat(again.body()).isEqualTo(once.body());
    shop.order("vpn", "'billing_cycle':'monthly'").expect(200);
    assertThat(shop.get("/services?status=active").at("/services").size()).isEqualTo(2);
  }

  @Test
  void the_operator_adds_a_seventeenth_product_without_a_release() {
    RunningServer.get()
        .operator()
        .post(
            "/api/admin/products",
            "{'key':'pet_portal','name':'Pet Portal','description':'A page for pets',"
                + "'currency':'USD','cycles':['monthly'],"
                + "'fields':[{'name':'pet','type':'text','required':true}],"
                + "'price':{'rule':'flat','amount':'7.25'},"
                + "'answer':{'message':'{request.pet} has a page','shape':{'page':"
                + "{'url':'https://{request.pet}.pets.example'}}},"
                + "'service_data':{'pet':'{request.pet}'}}")
        .expect(201);

    var answer = Usual.SHOP.order("pet_portal", "'pet':'rex'").expect(200);
    assertThat(answer.text("/message")).isEqualTo("rex has a page");
    assertThat(answer.text("/page/url")).isEqualTo("https://rex.pets.example");
    assertThat(answer.body()).contains("\"amount_charged\":7.25");
    assertThat(
            Usual.SHOP
                .order("pet_portal", "'pet':'rex','cat':'tom'")
                .expect(400)
                .text("/data/field"))
        .isEqualTo("cat");
  }

  @Test
  void servers_and_other_services_are_seen_from_both_sides() {
    var shop = Shop.open(10_000);
    var vpn = shop.order("vpn", "").expect(200).text("/service_id");
    var variant = shop.panel().get(VPS + "/products").text("/products/0/variants/0/id");
    var ordered =
        shop.panel()
            .post(VPS + "/orders", "{'variantId':'%s','period':'monthly'}".formatted(variant))
            .expect(201);

    var here = shop.get("/services").expect(200).at("/services");
    assertThat(here.findValuesAsText("service_type")).contains("vpn", "vps-1g").hasSize(2);
    var there = shop.panel().get(VPS + "/services").expect(200).at("/services");
    assertThat(there.size()).isEqualTo(2);
    assertThat(ordered.text("/order/totalCents")).isNotEqualTo("0");
    var vps = serial(shop, "vps-1g");
    var shown = shop.get("/services/" + vps).expect(200);
    assertThat(shown.text("/service/billing_cycle")).isEqualTo("monthly");
    assertThat(shown.at("/service/client_id").isNull()).isTrue();

    shop.delete("/services/" + vpn).expect(200);
    var ended = shop.panel().get(VPS + "/services").expect(200);
    assertThat(ended.text("/services/1/kind")).isEqualTo("CUSTOM");
    assertThat(ended.text("/services/1/status")).isEqualTo("TERMINATED");
  }

  private static String serial(Shop shop, String type) {
    var services = shop.get("/services").expect(200).at("/services");
    for (var service : services) {
      if (service.path("service_type").asText().equals(type)) {
        return service.path("id").asText();
      }
    }
    throw new AssertionError("No " + type + " in " + services);
  }
}
