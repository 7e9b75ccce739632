package io.tallyhost.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.sun.net.httpserver.HttpServer;
import io.tallyhost.bootstrap.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the operator sets up, and how it looks to others. */
final class OperatorWorkTest {

  @Test
  void an_inventory_is_imported_while_one_watches() {
    try (var window = Chromium.window().operator()) {
      window.open("/catalogue/inventories/esim");
      window.fill("Rows as CSV", "code,name\nA,B").press("Import a new version");
      assertThat(window.page().locator(".wrong-text").innerText()).contains("price");
      window.fill("Rows as CSV", "code,name,price\nBROWSER-1,One,1.50\nBROWSER-2,Two,no price");
      window.press("Import a new version");
      // Not "Done" first: so is the import before, as long as its page is still here.
      waitFor(window, "tbody tr:first-child", "2: ");
      waitFor(window, "tbody tr:first-child", "Done");
    }
  }

  @Test
  void a_product_gets_a_variant_and_a_price() {
    var slug = name("vps");
    try (var window = Chromium.window().operator()) {
      set(window.open("/catalogue/new"), "slug", slug);
      set(window, "name", "Browser VPS").press("Save").follow("Add variant");
      set(set(window, "sku", slug), "name", "Small");
      set(set(window, "price_eur_monthly", "4.99"), "location", "fi-hel");
      set(set(window, "package_id", "1"), "group_id", "1").press("Save");
      assertThat(window.text()).contains("Saved.", "Small", "€4.99");
      set(window.follow("Small"), "price_eur_monthly", "5.49").press("Save");
      assertThat(window.text()).contains("€5.49");
      assertThat(window.errors()).isEmpty();
    }
  }

  @Test
  void a_price_list_of_machines_is_edited() {
    try (var window = Chromium.window().operator()) {
      window.open("/catalogue").follow("Machines to order").follow("EUR");
      var before = window.page().getByLabel("One more IPv4 a month").inputValue();
      window.fill("Most cores", "-1").press("Save");
      assertThat(window.page().locator(".wrong-text").count()).isEqualTo(1);
      window.open("/catalogue/machines/edit?currency=EUR");
      window.fill("One more IPv4 a month", "7.77").press("Save");
      assertThat(window.text()).contains("Saved.", "€7.77");
      window.follow("EUR").fill("One more IPv4 a month", before).press("Save");
      assertThat(window.text()).doesNotContain("€7.77");
    }
  }

  @Test
  void a_program_is_told_of_events_and_told_again() throws IOException {
    var heard = new AtomicInteger();
    var program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    program.createContext(
        "/",
        exchange -> {
          heard.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
        });
    program.start();
    var address = "http://127.0.0.1:%d/hook".formatted(program.getAddress().getPort());
    try (var window = Chromium.window().reseller("acme")) {
      window.open("/webhooks/new").fill("Address", address);
      window.press("Save");
      assertThat(window.page().locator(".secrets code").innerText()).startsWith("whsec_");
      window.open("/webhooks").follow(address).press("Send a test event");
      assertThat(window.text()).contains("The test event was heard.");
      window.press("Send again");
      assertThat(window.text()).contains("sent again");
      assertThat(heard.get()).isPositive();
      window.press("Delete");
      assertThat(window.text()).doesNotContain(address);
    } finally {
      program.stop(0);
    }
  }

  @Test
  void settings_are_kept() {
    try (var window = Chromium.window().operator()) {
      window.open("/settings/notifications");
      var first = window.page().locator("form.form input[type=checkbox]").first();
      var wasOn = first.isChecked();
      first.setChecked(!wasOn);
      window.press("Save");
      assertThat(window.text()).contains("Saved.");
      assertThat(first.isChecked()).isEqualTo(!wasOn);
      first.setChecked(wasOn);
      window.press("Save").open("/settings/connectors/esim");
      var connector = window.page().getByLabel("Connector").first().inputValue();
      window.fill("Connector", "ftp://nowhere").press("Save");
      assertThat(window.page().locator(".wrong-text").count()).isEqualTo(1);
      window.fill("Connector", connector).press("Save");
      assertThat(window.text()).contains("Saved.");
    }
  }

  @Test
  void people_sign_in_under_the_name_of_their_reseller() {
    try (var window = Chromium.window().reseller("nordic")) {
      set(window.open("/branding"), "company_name", "Polar Cloud");
      set(set(window, "primary_color", "#0a6b3d"), "custom_domain", "panel.brand.test");
      window.page().getByLabel("Show this name and these colours").check();
      window.press("Save");
      assertThat(window.text()).contains("Saved.");
      var port = RunningServer.get().address().replaceFirst(".*:", "");
      window.context().clearCookies();
      window.open("http://panel.brand.test:" + port + "/login");
      assertThat(window.page().title()).contains("Polar Cloud");
      window.screenshot("branded-login");
      assertThat(window.open("/login").page().title()).doesNotContain("Polar Cloud");
      set(window.reseller("nordic").open("/branding"), "custom_domain", "");
      window.page().getByLabel("Show this name and these colours").uncheck();
      window.press("Save");
      assertThat(window.errors()).isEmpty();
    }
  }

  private static void waitFor(Window window, String selector, String text) {
    PlaywrightAssertions.assertThat(window.page().locator(selector).first())
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }

  private static Window set(Window window, String field, String value) {
    window.page().locator("form.form [name=%s]".formatted(field)).first().fill(value);
    return window;
  }

  private static String name(String start) {
    return start + "-" + System.nanoTime() % 1_000_000_000L;
  }
}
