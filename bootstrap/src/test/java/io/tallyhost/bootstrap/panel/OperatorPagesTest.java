package io.tallyhost.bootstrap.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperatorPagesTest {

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator().with("Accept", "text/html");
  private final Api nordic = server.reseller("nordic").with("Accept", "text/html");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/resellers",
        "/resellers/new",
        "/all-services",
        "/orders",
        "/invoices",
        "/close-month",
        "/tickets",
        "/catalogue",
        "/catalogue/new",
        "/catalogue/machines",
        "/catalogue/machines/edit",
        "/catalogue/machines/edit?currency=EUR",
        "/catalogue/inventories",
        "/catalogue/inventories/esim",
        "/promo-codes",
        "/promo-codes/edit",
        "/credit-events",
        "/reconciliation",
        "/reconciliation/cases",
        "/reconciliation/statement",
        "/drift",
        "/drift/missing",
        "/drift/unowned",
        "/audit",
        "/settings",
        "/settings/vat",
        "/settings/permissions",
        "/settings/permissions/new",
        "/settings/notifications",
        "/settings/connectors",
        "/settings/connectors/esim",
        "/settings/jobs",
        "/webhooks",
        "/webhooks/new"
      })
  void every_page_of_the_operator_is_there_in_both_languages(String path) {
    assertThat(operator.get(path).expect(200).body())
        .contains("lang=\"en\"")
        .doesNotContainPattern(">(nav|field|word|tab)[.]");
    assertThat(operator.with("Accept-Language", "de").get(path).expect(200).body())
        .contains("lang=\"de\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/resellers",
        "/all-services",
        "/orders",
        "/invoices",
        "/tickets",
        "/catalogue",
        "/promo-codes",
        "/credit-events",
        "/reconciliation/cases",
        "/catalogue/machines",
        "/drift",
        "/drift/missing",
        "/drift/unowned",
        "/audit",
        "/settings/vat",
        "/settings/jobs",
        "/settings/connectors",
        "/webhooks",
        "/close-month"
      })
  void every_list_is_had_as_a_file(String path) {
    var file = operator.get(path + "?format=csv").expect(200);
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains(".csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/close-month",
        "/catalogue",
        "/catalogue/new",
        "/catalogue/machines",
        "/catalogue/machines/edit",
        "/promo-codes/edit",
        "/drift",
        "/settings",
        "/settings/permissions",
        "/settings/permissions/new",
        "/settings/vat",
        "/settings/connectors",
        "/settings/jobs",
        "/settings/notifications"
      })
  void what_is_the_operators_is_closed_to_resellers(String path) {
    assertThat(nordic.get(path).status()).isIn(403, 404);
  }

  @Test
  void what_came_in_is_counted_as_it_came_in() {
    var page = operator.get("/").expect(200).body();
    assertThat(page).contains("Revenue by day, EUR", "in 30 days, net").doesNotContain("−€");
  }

  @Test
  void an_invoice_line_says_why() {
    var acme = server.reseller("acme").with("Accept", "text/html");
    var list = acme.get("/wallet/invoices").expect(200).body();
    var invoice = list.replaceFirst("(?s).*?(/wallet/invoices/c[a-z0-9]{24}).*", "$1");
    var why =
        acme.get(invoice).expect(200).body().replaceFirst("(?s).*?(/why/c[a-z0-9]{24}-1).*", "$1");
    assertThat(acme.get(why).expect(200).body()).contains("Why this amount", "class=\"amount\"");
    assertThat(acme.with("Accept-Language", "de").get(why).expect(200).body())
        .contains("pro Stunde: Satz × Sekunden ÷ 3600, abgerundet", "Sekunden davor", "von: ")
        .doesNotContain("an hour", "seconds");
    assertThat(nordic.get(why).status()).isEqualTo(404);
  }
}
