package io.tallyhost.bootstrap.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueTest {

  private static final String PRODUCTS = "/api/admin/products";
  private static final String NEW =
      "{'slug':'%s','name':'Big','category':'%s','features':['fast']}";
  private static final String VARIANT =
      "{'sku':'%s','name':'8 GB','prices':[{'currency':'EUR','amount_cents':2999}],"
          + "'vm':{'package_id':3,'group_id':1,'location':'fi-hel'}}";

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();

  @Test
  void a_product_is_sold_from_its_first_variant_until_it_is_retired() {
    var product = product("vps-big", "vps");
    assertThat(sold()).doesNotContain("vps-big");

    var variant =
        operator
            .post(product + "/variants", VARIANT.formatted("vps-8g"))
            .expect(201)
            .text("/variant/id");
    assertThat(sold()).contains("vps-big", "vps-8g", "2999");

    operator
        .patch(product + "/variants/" + variant, "{'prices':[{'currency':'EUR','amount_cents':1}]}")
        .expect(200);
    assertThat(sold()).contains("vps-8g").doesNotContain("2999");
    operator.delete(product + "/variants/" + variant).expect(200);
    assertThat(sold()).doesNotContain("vps-big");
    operator.patch(product + "/variants/" + variant, "{'active':true}").expect(200);
    operator.delete(product).expect(200);
    assertThat(sold()).doesNotContain("vps-big");
    assertThat(operator.get(product).expect(200).at("/product/active").asBoolean()).isFalse();
  }

  @Test
  void both_families_of_products_stand_in_one_list_and_are_narrowed_to_one() {
    assertThat(operator.get(PRODUCTS + "?limit=100").expect(200).body())
        .contains("vps-starter", "web_hosting");
    assertThat(operator.get(PRODUCTS + "?family=catalogue").expect(200).body())
        .contains("vps-starter")
        .doesNotContain("web_hosting");
    assertThat(operator.get(PRODUCTS + "?family=whitelabel").expect(200).body())
        .contains("web_hosting")
        .doesNotContain("vps-starter");
    operator.get(PRODUCTS + "?family=both").expect(400);
  }

  @Test
  void a_product_under_another_name_is_changed_by_its_key() {
    var changed =
        operator.patch(PRODUCTS + "/web_hosting", "{'description':'Sites','key':'x'}").expect(200);

    assertThat(changed.text("/product/key")).isEqualTo("web_hosting");
    assertThat(operator.get(PRODUCTS + "/web_hosting").expect(200).text("/product/description"))
        .isEqualTo("Sites");
    assertThat(operator.get(PRODUCTS + "/web_hosting/variants").expect(404).text("/error"))
        .isEqualTo("Product not found");
  }

  @Test
  void a_slug_and_a_sku_are_given_once() {
    var product = product("vps-once", "vps");

    operator.post(PRODUCTS, NEW.formatted("vps-once", "vps")).expect(409);
    operator.post(product + "/variants", VARIANT.formatted("vps-1g")).expect(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | slug",
        "{'slug':'Caps','name':'x','category':'vps'} | slug",
        "{'slug':'ok','name':'x','category':'VPS'} | category",
        "{'slug':'ok','name':7,'category':'vps'} | name",
        "{'slug':'ok','name':'x','category':'vps','active':'yes'} | active",
        "{'slug':'ok','name':'x','category':'vps','features':'fast'} | features"
      })
  void what_is_no_product_is_refused_by_the_field(String body, String field) {
    assertThat(operator.post(PRODUCTS, body).expect(400).text("/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'sku':'a','name':'b'}",
        "{'sku':'a','name':'b','vm':null}",
        "{'sku':'a','name':'b','vm':{'package_id':0,'group_id':1,'location':'fi-hel'}}",
        "{'sku':'a','name':'b','prices':[{'currency':'EUR','amount_cents':-1}]}",
        "{'sku':'a','name':'b','prices':[{'currency':'EUR','amount_cents':1.5}]}",
        "{'sku':'a','name':'b','prices':[{'currency':'XYZ','amount_cents':1}]}",
        "{'sku':'a','name':'b','prices':[{'currency':'EUR','period':'hourly','amount_cents':1}]}",
      })
  void what_is_no_variant_is_refused_and_nothing_is_kept(String body) {
    var product = product("vps-none-" + Integer.toHexString(body.hashCode()), "vps");

    operator.post(product + "/variants", body).expect(400);

    assertThat(operator.get(product + "/variants").expect(200).at("/total").asLong()).isZero();
  }

  @Test
  void the_category_of_a_product_stays() {
    var product = product("lir-stays", "lir");

    assertThat(operator.patch(product, "{'category':'vps'}").expect(400).text("/field"))
        .isEqualTo("category");
    operator.patch(product, "{'category':'lir','name':'Renamed'}").expect(200);
  }

  @Test
  void a_price_list_is_written_whole_and_read_back() {
    var read = operator.get("/api/admin/vm-config/USD").expect(200);
    var config =
        read.at("/vm_config").toString().replace("\"max_extra_ipv4\":4", "\"max_extra_ipv4\":5");

    var written = operator.put("/api/admin/vm-config/USD", config).expect(200);

    assertThat(written.at("/vm_config/max_extra_ipv4").asInt()).isEqualTo(5);
    assertThat(written.at("/vm_config/custom")).isEqualTo(read.at("/vm_config/custom"));
    assertThat(server.reseller("whitelabel").get("/api/reseller/v1/vm-config").expect(200).body())
        .contains("\"max\":5");
    operator.put("/api/admin/vm-config/USD", read.at("/vm_config").toString()).expect(200);
    operator.put("/api/admin/vm-config/USD", "{'custom':{}}").expect(400);
    operator.get("/api/admin/vm-config/ZZZ").expect(404);
    assertThat(operator.get("/api/admin/vm-config").expect(200).at("/total").asLong()).isEqualTo(2);
  }

  @Test
  void what_is_built_to_order_can_be_stopped() {
    var config = operator.get("/api/admin/vm-config/USD").expect(200).at("/vm_config").toString();

    operator.delete("/api/admin/vm-config/USD").expect(200);

    assertThat(
            server
                .reseller("whitelabel")
                .get("/api/reseller/v1/vm-config")
                .expect(200)
                .at("/custom/available")
                .asBoolean())
        .isFalse();
    operator.put("/api/admin/vm-config/USD", config).expect(200);
  }

  @Test
  void a_promo_code_lives_and_ends() {
    var code = "/api/admin/promo-codes/WINTER25";
    operator
        .post("/api/admin/promo-codes", "{'code':'winter25','discount_bps':2500,'max_uses':9}")
        .expect(201);
    operator.post("/api/admin/promo-codes", "{'code':'WINTER25','discount_bps':1}").expect(409);

    assertThat(valid("WINTER25")).isTrue();
    operator.patch(code, "{'valid_until':'2020-01-01T00:00:00Z'}").expect(200);
    assertThat(valid("WINTER25")).isFalse();
    var open = operator.patch(code, "{'valid_until':null,'max_uses':null}").expect(200);
    assertThat(open.at("/promo_code/max_uses").isNull()).isTrue();
    assertThat(valid("WINTER25")).isTrue();
    operator.delete(code).expect(200);
    assertThat(valid("WINTER25")).isFalse();
    assertThat(operator.get("/api/admin/promo-codes").expect(200).body()).contains("WINTER25");
    operator.patch(code, "{'discount_bps':10001}").expect(400);
    operator.get("/api/admin/promo-codes/NOBODY").expect(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {PRODUCTS, "/api/admin/vm-config", "/api/admin/promo-codes"})
  void the_catalogue_is_the_operators(String path) {
    server.reseller("acme").get(path).expect(403);
    server.anybody().get(path).expect(401);
  }

  private String product(String slug, String category) {
    var made = operator.post(PRODUCTS, NEW.formatted(slug, category)).expect(201);
    return PRODUCTS + "/" + made.text("/product/id");
  }

  private String sold() {
    return server.reseller("acme").get("/api/reseller/v1/products").expect(200).body();
  }

  private boolean valid(String code) {
    return server
        .reseller("nordic")
        .post("/api/reseller/v1/promo/validate", "{'code':'" + code + "'}")
        .expect(200)
        .at("/valid")
        .asBoolean();
  }
}
