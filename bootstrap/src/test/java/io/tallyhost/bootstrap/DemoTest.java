package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's world as it is found after the first start. */
final class DemoTest {

  private static final String VPS = "/api/reseller/v1";
  private static final String SHOP = "/wp-json/resellportal/v1";

  @TempDir static Path data;

  private static EmbeddedPostgres postgres;
  private static Product product;
  private static Api operator;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    product = startAnother();
    operator = signedIn("operator@demo.test", "demo-operator-1");
  }

  @AfterAll
  static void stop() throws Exception {
    product.close();
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "acme,      DE, EUR, 4250,  POSTPAID, 25",
    "nordic,    FI, EUR, 5000,  PREPAID,",
    "whitelabel,US, USD, 15000, PREPAID,",
    "acme-sub,  DE, EUR, 0,     PREPAID,",
  })
  void resellers_are_as_they_were_announced_to_the_cent(
      String name, String country, String currency, long cents, String mode, Integer limit) {
    var reseller = reseller(name);
    assertThat(reseller.path("country").asText()).isEqualTo(country);
    assertThat(reseller.path("currency").asText()).isEqualTo(currency);
    assertThat(reseller.path("balance_cents").asLong()).isEqualTo(cents);
    assertThat(reseller.path("billing_mode").asText()).isEqualTo(mode);
    assertThat(reseller.path("vps_limit").isNull() ? null : reseller.path("vps_limit").asInt())
        .isEqualTo(limit);
    assertThat(reseller.path("force_password_change").asBoolean()).isFalse();
    signedIn(name + "@demo.test", "demo-reseller-1").get("/api/auth/session").expect(200);
  }

  @Test
  void servers_run_and_three_months_of_them_are_invoiced_and_paid() {
    var acme = signedIn("acme", "demo-reseller-1");
    var servers = acme.get(VPS + "/services").expect(200).at("/services");
    assertThat(servers.findValuesAsText("label")).contains("edge-fi-01", "db-fi-01");
    assertThat(servers.findValuesAsText("status")).containsExactly("ACTIVE", "ACTIVE");
    var invoices = acme.get(VPS + "/invoices").expect(200).at("/invoices");
    assertThat(invoices).hasSize(3);
    assertThat(invoices.findValues("totalCents"))
        .allSatisfy(total -> assertThat(total.asLong()).isBetween(2_000L, 3_000L));
    assertThat(count("SELECT count(*) FROM invoice_settlement WHERE paid <> gross")).isZero();

    var nordic = signedIn("nordic", "demo-reseller-1");
    assertThat(nordic.get(VPS + "/services").at("/services").findValuesAsText("status"))
        .containsExactly("ACTIVE", "ACTIVE");
    // A document of each order, and of the hours of each month.
    assertThat(nordic.get(VPS + "/invoices").at("/invoices").size()).isBetween(6, 7);
    assertThat(count("SELECT count(*) FROM product_order WHERE state = 'DONE'"))
        .isEqualTo(
            count("SELECT count(*) FROM product_order o JOIN invoice ON source = 'order:' || o.id"))
        .isEqualTo(3);
  }

  @Test
  void the_books_hold_whatever_was_written_into_them() {
    var verdict = operator.get("/api/admin/audit/verify").expect(200);
    assertThat(verdict.body()).contains("\"ok\":true").doesNotContain("\"broken\":{");
    assertThat(count("SELECT count(*) FROM stretch WHERE stopped_at IS NULL")).isEqualTo(3);
    assertThat(
            count(
                """
                SELECT count(*) FROM wallet w WHERE w.balance <> (
                  SELECT sum(e.amount) FROM ledger_entry e WHERE e.account = 'wallet:' || w.account_id)
                """))
        .isZero();
  }

  @Test
  void one_report_of_acme_is_not_in_our_books() {
    var events = operator.get("/api/admin/credit-events").expect(200);
    assertThat(events.at("/total").asInt()).isEqualTo(4);
    var report =
        operator
            .get(
                "/api/admin/reconciliation?from=2000-01-01T00:00:00Z&until=2999-01-01T00:00:00Z"
                    + "&reseller_id="
                    + reseller("acme").path("id").asText())
            .expect(200);
    assertThat(report.at("/review").asBoolean()).isTrue();
    assertThat(report.at("/matched").asInt()).isEqualTo(3);
    assertThat(report.at("/cases").findValuesAsText("reference")).containsExactly("shop-9004");
  }

  @Test
  void everything_that_is_sold_is_there() {
    var acme = signedIn("acme", "demo-reseller-1");
    var variants = acme.get(VPS + "/products").expect(200).at("/products/0/variants");
    assertThat(variants.findValuesAsText("sku")).containsExactly("vps-1g", "vps-2g", "vps-4g");
    acme.post(VPS + "/promo/validate", "{'code':'SUMMER10'}").expect(200);
    var config = acme.get(VPS + "/vm-config").expect(200).body();
    assertThat(config).contains("fi-hel", "de-fra");
    var shop = whitelabel();
    assertThat(shop.get(SHOP + "/products").expect(200).at("/products")).hasSize(16);
    assertThat(
            count(
                "SELECT count(*) FROM inventory_item JOIN inventory USING (version) "
                    + "WHERE inventory.name = 'esim'"))
        .isGreaterThanOrEqualTo(2000);
    assertThat(
            count(
                "SELECT count(*) FROM inventory_item JOIN inventory USING (version) "
                    + "WHERE inventory.name = 'smm'"))
        .isGreaterThanOrEqualTo(150);
    var american = shop.get(SHOP + "/esim-packages?location=US").expect(200).body();
    assertThat(american)
        .contains("PHAJHEAYP")
        .contains("United States 1GB 7Days")
        .contains("\"price\":1.80");
    var real = shop.get(SHOP + "/smm-services?search=instagram%20followers%20[real").expect(200);
    assertThat(real.text("/services/0/service_id")).isEqualTo("1234");
    assertThat(real.body()).contains("\"rate_per_1000\":2.50");
  }

  @Test
  void somebody_lives_in_it() {
    var customers = operator.get("/api/admin/customers").expect(200);
    assertThat(customers.at("/total").asInt()).isGreaterThanOrEqualTo(4);
    var services = whitelabel().get(SHOP + "/services?status=active").expect(200);
    assertThat(services.at("/services")).hasSize(3);
    var acme = signedIn("acme", "demo-reseller-1");
    var ticket = acme.get(VPS + "/tickets").expect(200).text("/tickets/0/id");
    assertThat(acme.get(VPS + "/tickets/" + ticket).expect(200).at("/ticket/messages")).hasSize(2);
  }

  @Test
  void a_key_of_each_kind_is_kept_where_only_the_owner_reads() throws Exception {
    var file = data.resolve("demo-credentials.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var keys = credentials().path("keys");
    bearer(keys.path("partner")).post("/api/v1/reseller/credit-event", "{}").expect(400);
    bearer(keys.path("accounts")).get("/api/v1/resellers/dashboard").expect(200);
    bearer(keys.path("vps")).get(VPS + "/balance").expect(200);
    bearer(keys.path("admin")).get("/api/admin/resellers").expect(200);
    assertThat(whitelabel().get(SHOP + "/balance").expect(200).body())
        .contains("\"balance\":150.00");
  }

  @Test
  void a_second_start_writes_nothing_more() throws Exception {
    var before = count("SELECT count(*) FROM account");
    try (var second = startAnother()) {
      assertThat(second.address()).isNotEqualTo(product.address());
      assertThat(count("SELECT count(*) FROM account")).isEqualTo(before);
    }
  }

  private static long count(String sql) {
    return product
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static JsonNode credentials() {
    try {
      return new ObjectMapper().readTree(data.resolve("demo-credentials.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Api whitelabel() {
    var pair = credentials().path("keys").path("whitelabel");
    return new Api(
        product.address(),
        Map.of(
            "X-API-Key", pair.path("key").asText(), "X-API-Secret", pair.path("secret").asText()));
  }

  private static Api bearer(JsonNode key) {
    return new Api(product.address(), Map.of("Authorization", "Bearer " + key.asText()));
  }

  private static Product startAnother() throws Exception {
    var texts =
        Map.of(
            "TALLYHOST_PORT",
            "0",
            "TALLYHOST_DEMO",
            "true",
            "TALLYHOST_DATA_DIR",
            data.toString(),
            "TALLYHOST_DB_URL",
            postgres.getJdbcUrl("postgres", "postgres"));
    var quiet = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return Product.start(Settings.read(Texts.of(texts)), quiet);
  }

  private static Api signedIn(String login, String password) {
    return new Api(product.address(), Map.of()).signIn(login, password);
  }

  private static JsonNode reseller(String username) {
    for (var one : operator.get("/api/admin/resellers?limit=100").expect(200).at("/items")) {
      if (one.path("username").asText().equals(username)) {
        return one;
      }
    }
    throw new AssertionError(username);
  }
}
