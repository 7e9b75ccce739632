package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is bought by the month and paid afterwards stands on the month's one invoice. */
final class MonthlyOrdersTest {

  private static final String VPS = "/api/reseller/v1";
  private static final String CUSTOM =
      "{'type':'vm-custom','ramGb':1,'cpuCores':1,'ssdGb':20,'location':'fi-hel',"
          + "'label':'%s','period':'monthly'}";

  private static final String PASSWORD = "password-of-buyer";

  @TempDir static Path data;

  private static EmbeddedPostgres postgres;
  private static Product product;
  private static Api operator;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    var settings =
        Settings.read(
            Texts.of(
                Map.of(
                    "TALLYHOST_PORT",
                    "0",
                    "TALLYHOST_DEMO",
                    "true",
                    "TALLYHOST_TEST_CLOCK",
                    "true",
                    "TALLYHOST_DATA_DIR",
                    data.toString(),
                    "TALLYHOST_DB_URL",
                    postgres.getJdbcUrl("postgres", "postgres") + "&password=postgres")));
    product =
        Product.start(
            settings,
            new BcryptPasswords(4),
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    operator = signedIn("operator@demo.test", "demo-operator-1");
  }

  @AfterAll
  static void stop() throws Exception {
    product.close();
    postgres.close();
  }

  @Test
  void monthly_orders_become_lines_of_one_invoice_and_refunded_ones_do_not() {
    var buyer = buyer("by-month", 5000);
    // 1 × 2.00 + 1 × 3.00 + 2 × 1.00 are 7.00, and 4.99 without 10 % are 4.49.
    placed(buyer, CUSTOM.formatted("built"), 700);
    var variant = buyer.get(VPS + "/products").expect(200).text("/products/0/variants/0/id");
    placed(
        buyer,
        "{'variantId':'%s','label':'preset','period':'monthly','promoCode':'SUMMER10'}"
            .formatted(variant),
        449);
    refund(placed(buyer, CUSTOM.formatted("refunded"), 700));

    var month = nextMonth();
    operator = signedIn("operator@demo.test", "demo-operator-1");
    buyer = signedIn("by-month", PASSWORD);
    operator.post("/api/admin/billing/close-month", month).expect(200);
    operator.post("/api/admin/billing/close-month", month).expect(200);

    var invoices = buyer.get(VPS + "/invoices").expect(200);
    assertThat(invoices.at("/total").asLong()).isEqualTo(1);
    assertThat(invoices.at("/invoices/0/subtotalCents").asLong()).isEqualTo(1149);
    assertThat(invoices.at("/invoices/0/vatCents").asLong()).isZero();
    assertThat(invoices.at("/invoices/0/totalCents").asLong()).isEqualTo(1149);
    var invoice = buyer.get(VPS + "/invoices/" + invoices.text("/invoices/0/id")).expect(200);
    var lines = invoice.at("/invoice/snapshot/lines");
    assertThat(lines.findValuesAsText("totalCents")).containsExactlyInAnyOrder("700", "499", "-50");
    assertThat(lines.toString()).contains("built", "preset").doesNotContain("refunded");
    // What the wallet had pays for it; nothing was taken before.
    assertThat(buyer.get(VPS + "/balance").expect(200).at("/balanceCents").asLong())
        .isEqualTo(5000 - 1149);
  }

  @Test
  void an_invoice_that_is_owed_is_paid_by_hand_on_its_page() {
    operator = signedIn("operator@demo.test", "demo-operator-1");
    var buyer = buyer("by-hand", 0);
    buyer.post(VPS + "/orders", CUSTOM.formatted("owed")).expect(201);
    var month = nextMonth();
    operator = signedIn("operator@demo.test", "demo-operator-1");
    operator.post("/api/admin/billing/close-month", month).expect(200);
    buyer = signedIn("by-hand", PASSWORD);
    var page = "/invoices/" + buyer.get(VPS + "/invoices").text("/invoices/0/id");
    var forms = PanelForms.of(operator.with("Accept", "text/html"));

    assertThat(forms.send(page + "/pay", "").expect(402).body()).contains("does not cover €7.00");
    var id = operator.get("/api/admin/resellers?q=by-hand").text("/items/0/id");
    operator.post("/api/admin/resellers/" + id + "/top-up", "{'amount_cents':800}").expect(200);
    var own = PanelForms.of(buyer.with("Accept", "text/html"));
    own.send("/wallet" + page + "/pay", "").expect(303);
    var shown = operator.with("Accept", "text/html").get(page).expect(200).body();
    assertThat(shown).contains("Paid").doesNotContain("from the wallet");
    assertThat(forms.send(page + "/pay", "").status()).isEqualTo(409);
  }

  private static Answer placed(Api buyer, String body, long cents) {
    var order = buyer.post(VPS + "/orders", body).expect(201);
    assertThat(order.at("/order/totalCents").asLong()).isEqualTo(cents);
    assertThat(buyer.get(VPS + "/balance").expect(200).at("/balanceCents").asLong())
        .isEqualTo(5000);
    return order;
  }

  private static void refund(Answer placed) {
    var order = "/api/admin/orders/" + placed.text("/order/id");
    var service =
        Eventually.seen(
                () -> operator.get(order).expect(200),
                it -> it.text("/order/status").equals("active"))
            .text("/order/service_id");
    operator.post("/api/admin/services/" + service + "/terminate", "").expect(200);
    operator.post(order + "/refund", "").expect(200);
  }

  // To the first of the next month; the body that closes the one before.
  private static String nextMonth() {
    var now = OffsetDateTime.parse(operator.get("/api/admin/clock").expect(200).text("/now"));
    var first = YearMonth.from(now).plusMonths(1).atDay(1);
    operator.post("/api/admin/clock", "{'set':'" + first + "T01:00:00Z'}").expect(200);
    return "{'month':'" + YearMonth.from(now) + "'}";
  }

  // Outside the European Union, where no tax is due.
  private static Api buyer(String name, long cents) {
    operator
        .post(
            "/api/admin/resellers",
            ("{'username':'%1$s','email':'%1$s@x.test','password':'%2$s',"
                    + "'force_password_change':false,'currency':'EUR','country':'US',"
                    + "'billing_mode':'POSTPAID','balance_cents':%3$d}")
                .formatted(name, PASSWORD, cents))
        .expect(201);
    return signedIn(name, PASSWORD);
  }

  private static Api signedIn(String login, String password) {
    return new Api(product.address(), Map.of()).signIn(login, password);
  }
}
