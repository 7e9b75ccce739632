package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Document 002, replayed over a real socket; answers are held against its OpenAPI. */
final class WhitelabelTest {

  private static final String ROOT = "/wp-json/resellportal/v1";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** One reseller for all of it, as a customer would have. */
  private static final class Shop {
    static final Api API = open(1_000_000);
    static final int CLIENT = client(API);
  }

  @Test
  void the_wallet_and_the_products_are_shown_as_in_the_document() {
    var shop = open(15_000);

    var balance = shop.get(ROOT + "/balance").expect(200);
    assertThat(balance.body()).contains("\"balance\":150.00").contains("\"currency\":\"USD\"");
    var products = shop.get(ROOT + "/products").expect(200);
    assertThat(products.at("/products").size()).isGreaterThanOrEqualTo(16);
    assertThat(products.body()).contains("\"monthly\":6.00").contains("\"annual\":54.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ai_business_tools | 'ai_tools':['ai_voice_agent','ai_live_chat_bot'] | 45.00 | /tools_activated/1 | AI Live Chat Bot
          vpn | 'billing_cycle':'monthly' | 6.00 | /billing_cycle | monthly
          web_hosting | 'cpanel_username':'clientuser','primary_domain':'clientdomain.com','billing_cycle':'monthly' | 15.00 | /hosting/domain | clientdomain.com
          invoice_ai | 'subdomain':'clientbrand','business_name':'Acme Corp' | 10.00 | /portal/url | https://clientbrand.invoicepaypro.com
          appointments | 'subdomain':'citysalon','business_name':'City Salon' | 20.00 | /booking_page/url | https://citysalon.quickreserve.net
          domain_registration | 'domain':'mybusiness.com','ns1':'ns1.hostingprovider.com','ns2':'ns2.hostingprovider.com' | 27.00 | /domain/nameservers/ns2 | ns2.hostingprovider.com
          docsign | 'company_name':'Acme Legal Services','billing_cycle':'monthly' | 8.00 | /portal/login_url | https://yourbrand.docsigner.app
          crm | 'subdomain':'acmesales','billing_cycle':'monthly' | 15.00 | /note | CRM deployment takes ~30 seconds
          website_builder | 'billing_cycle':'monthly' | 10.00 | /billing_cycle | monthly
          wp_plugin_installer | 'plugin_name':'My Custom Tool','description':'Plugin description','author':'Your Company' | 10.00 | /plugin/author | Your Company
          social_media_automation | 'billing_cycle':'monthly' | 15.00 | /billing_cycle | monthly
          business_phone | 'phone_number':'+12125550100','billing_cycle':'monthly' | 10.00 | /phone/number | +12125550100
          email_marketing | 'sending_plan':'starter' | 8.00 | /billing_cycle | monthly
          cloud_storage | 'storage_plan':'50gb' | 3.50 | /storage/plan | 50 GB
          """,
      quoteCharacter = '`')
  void the_orders_of_the_document_are_answered_as_there(
      String key, String fields, String charged, String place, String value) {
    var answer = order(key, fields).expect(200);

    assertThat(answer.body()).contains("\"amount_charged\":" + charged);
    assertThat(answer.text(place)).isEqualTo(value);
    var service = Shop.API.get(ROOT + "/services/" + answer.text("/service_id")).expect(200);
    assertThat(service.text("/service/service_type")).isEqualTo(key);
    assertThat(service.at("/service/service_data").toString()).doesNotContain("password");
  }

  @Test
  void inventories_are_filled_by_the_operator_searched_and_sold() {
    var imported =
        RunningServer.get()
            .operator()
            .post(
                "/api/admin/inventories/esim/imports",
                "{'csv':'code,name,location,price\\nPHAJHEAYP,United States 1GB 7Days,US,1.80\\n"
                    + "BAD,No price,US,\\nPDE1,Germany 1GB,DE,2.10'}")
            .expect(201);
    assertThat(imported.text("/import/rows")).isEqualTo("2");
    assertThat(imported.text("/import/errors/0/row")).isEqualTo("2");
    RunningServer.get()
        .operator()
        .post(
            "/api/admin/inventories/smm/imports",
            "{'items':[{'code':'1234','name':'Instagram Followers [Real]','price':2.50}]}")
        .expect(201);

    var packages = Shop.API.get(ROOT + "/esim-packages?location=US").expect(200);
    assertThat(packages.at("/packages").size()).isEqualTo(1);
    assertThat(Shop.API.get(ROOT + "/smm-services?search=instagram").text("/services/0/service_id"))
        .isEqualTo("1234");
    var esim = order("esim", "'package_code':'PHAJHEAYP'").expect(200);
    assertThat(esim.text("/package/location")).isEqualTo("US");
    assertThat(esim.body()).contains("\"amount_charged\":1.80");
    var smm =
        order("smm", "'service_id':'1234','link':'https://instagram.com/user','quantity':1000")
            .expect(200);
    assertThat(smm.text("/order/quantity")).isEqualTo("1000");
    assertThat(order("esim", "'package_code':'NOSUCH'").expect(404).text("/code"))
        .isEqualTo("product_not_found");
  }

  @Test
  void helpers_find_domains_and_numbers() {
    var domains = Shop.API.get(ROOT + "/domain-search?domain=mybusiness.com").expect(200);
    assertThat(domains.at("/results/0/available").asBoolean()).isTrue();
    assertThat(domains.body()).contains("\"price\":27.00");
    var numbers =
        Shop.API.get(ROOT + "/business-phone/search?country=US&area_code=212").expect(200);
    assertThat(numbers.text("/numbers/0/phone_number")).startsWith("+1212");
    assertThat(
            Shop.API.get(ROOT + "/domain-search?domain=nonsense").expect(400).text("/data/field"))
        .isEqualTo("domain");
  }

  @Test
  void refusals_carry_code_status_and_field_and_charge_nothing() {
    var shop = open(500);
    var client = client(shop);

    assertThat(RunningServer.get().anybody().get(ROOT + "/balance").expect(401).text("/code"))
        .isEqualTo("unauthorized");
    assertThat(
            order(shop, client, "vpn", "'billing_cycle':'weekly'").expect(400).text("/data/field"))
        .isEqualTo("billing_cycle");
    assertThat(order(shop, client, "vpn", "'billing_cycle':'monthly'").expect(402).text("/code"))
        .isEqualTo("insufficient_balance");
    assertThat(order(shop, 1, "vpn", "'billing_cycle':'monthly'").expect(404).text("/code"))
        .isEqualTo("client_not_found");
    assertThat(order(shop, client, "nothing", "'a':1").expect(404).text("/code"))
        .isEqualTo("product_not_found");
    assertThat(shop.get(ROOT + "/services/99999999").expect(404).text("/code"))
        .isEqualTo("not_found");
    assertThat(shop.get(ROOT + "/balance").body()).contains("\"balance\":5.00");
  }

  @Test
  void a_client_goes_when_its_services_are_gone() {
    var shop = open(5_000);
    var client = client(shop);
    var service = order(shop, client, "vpn", "'billing_cycle':'monthly'").expect(200);

    var shown = shop.get(ROOT + "/clients/" + client).expect(200);
    assertThat(shown.text("/client/active_services")).isEqualTo("1");
    assertThat(shown.body()).contains("\"total_revenue\":6.00");
    assertThat(shop.delete(ROOT + "/clients/" + client).expect(400).text("/code"))
        .isEqualTo("has_services");
    shop.delete(ROOT + "/services/" + service.text("/service_id")).expect(200);
    shop.get(ROOT + "/services/" + service.text("/service_id")).expect(404);
    shop.delete(ROOT + "/clients/" + client).expect(200);
    shop.get(ROOT + "/clients/" + client).expect(404);
  }

  @Test
  void one_key_makes_one_service_and_no_key_makes_two() {
    var shop = open(5_000);
    var client = client(shop);
    var keyed = shop.with("Idempotency-Key", "click-1");

    var once = order(keyed, client, "vpn", "'billing_cycle':'monthly'").expect(200);
    var again = order(keyed, client, "vpn", "'billing_cycle':'monthly'").expect(200);
    assertThat(again.body()).isEqualTo(once.body());
    order(shop, client, "vpn", "'billing_cycle':'monthly'").expect(200);
    assertThat(shop.get(ROOT + "/services?status=active").at("/services").size()).isEqualTo(2);
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

    var answer = order("pet_portal", "'pet':'rex'").expect(200);
    assertThat(answer.text("/message")).isEqualTo("rex has a page");
    assertThat(answer.text("/page/url")).isEqualTo("https://rex.pets.example");
    assertThat(answer.body()).contains("\"amount_charged\":7.25");
    assertThat(order("pet_portal", "'pet':'rex','cat':'tom'").expect(400).text("/data/field"))
        .isEqualTo("cat");
  }

  private static Answer order(String key, String fields) {
    return order(Shop.API, Shop.CLIENT, key, fields);
  }

  private static Answer order(Api shop, int client, String key, String fields) {
    return shop.post(
        ROOT + "/orders", "{'client_id':%d,'product_key':'%s',%s}".formatted(client, key, fields));
  }

  /** A reseller with so many cents and a pair of keys. */
  private static Api open(long cents) {
    var name = "shop" + NUMBERS.incrementAndGet();
    var operator = RunningServer.get().operator();
    operator
        .post(
            "/api/admin/resellers",
            ("{'username':'%s','email':'%s@shops.test','password':'shop-secret-1','currency':'USD',"
                    + "'country':'US','balance_cents':%d,'force_password_change':false}")
                .formatted(name, name, cents))
        .expect(201);
    var key =
        RunningServer.get()
            .signedIn(name, "shop-secret-1")
            .post("/api/admin/api-keys", "{'kind':'whitelabel','scopes':['whitelabel:*']}")
            .expect(201);
    return RunningServer.get()
        .anybody()
        .with("X-API-Key", key.text("/key"))
        .with("X-API-Secret", key.text("/secret"));
  }

  private static int client(Api shop) {
    var email = "client%d@shops.test".formatted(NUMBERS.incrementAndGet());
    return shop.post(
            ROOT + "/clients",
            "{'name':'John Doe','email':'%s','phone':'+1234567890','company':'Acme Inc'}"
                .formatted(email))
        .expect(200)
        .at("/client_id")
        .asInt();
  }
}
