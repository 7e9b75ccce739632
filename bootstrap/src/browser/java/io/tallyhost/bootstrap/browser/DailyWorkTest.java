package io.tallyhost.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What people come for, from the first click to the last. */
final class DailyWorkTest {

  private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";

  @Test
  void a_first_server_is_ordered_and_runs() {
    try (var window = Chromium.window().reseller("nordic")) {
      var label = name("first");
      window.open("/servers/new");
      waitFor(window, ".live .facts", "Available afterwards");
      window.fill("Label", label).press("Order");
      waitFor(window, "h1 .badge", "Active");
      waitFor(window, "#content", "198.1");
      assertThat(window.text()).contains("Running", "Per hour");
      window.follow("Why this amount?");
      assertThat(window.text()).contains("Why this amount");
      assertThat(window.errors()).isEmpty();
    }
  }

  @Test
  void a_server_ends_only_when_its_name_is_typed() {
    try (var window = Chromium.window().reseller("acme")) {
      var label = name("ends");
      window.open("/servers/new").fill("Label", label).press("Order");
      waitFor(window, "h1 .badge", "Active");
      window.press("Terminate now");
      assertThat(window.page().locator("h1 .badge").innerText()).isEqualTo("Active");
      window.page().locator("form[action$='/terminate'] input[name=confirm]").fill(label);
      window.press("Terminate now");
      waitFor(window, "h1", "Ended");
    }
  }

  @Test
  void money_is_moved_after_both_balances_were_seen() {
    try (var window = Chromium.window().operator()) {
      window.open("/resellers?q=whitelabel").follow("whitelabel").follow("Move money");
      window.page().locator("input[name=amount]").fill("2.50");
      window.page().keyboard().press("Tab");
      waitFor(window, ".live .facts", "→");
      var preview = window.page().locator(".live .facts").innerText();
      window.press("Move money");
      assertThat(window.text()).contains("The money has been moved.", "US$2.50");
      assertThat(preview).contains("Whitelabel").contains("Operator");
    }
  }

  @Test
  void a_ticket_is_opened_answered_and_closed() {
    var subject = name("Reverse DNS for ");
    try (var theirs = Chromium.window().reseller("acme");
        var ours = Chromium.window().operator()) {
      theirs.open("/support/new").fill("Subject", subject).fill("Message", HOSTILE).press("Send");
      assertThat(theirs.text()).contains(HOSTILE);
      ours.open("/tickets").follow(subject);
      assertThat(ours.text()).contains(HOSTILE);
      ours.fill("Message", "It is set now.").press("Reply");
      theirs.open("/support").follow(subject);
      assertThat(theirs.text()).contains("It is set now.");
      ours.press("Close ticket");
      assertThat(ours.page().locator("h1").innerText()).contains("Closed");
      assertThat(theirs.errors()).isEmpty();
      assertThat(ours.errors()).isEmpty();
    }
  }

  @Test
  void an_invoice_is_taken_home() {
    try (var window = Chromium.window().reseller("acme")) {
      window.open("/wallet/invoices");
      window.page().locator("td a").first().click();
      var link = window.page().locator("a:text-is(\"PDF\")").first().getAttribute("href");
      var file = window.context().request().get(link);
      assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
      assertThat(file.headers().get("content-disposition")).contains(".pdf");
    }
  }

  @Test
  void who_acts_for_somebody_else_is_told_so_on_every_page() {
    try (var window = Chromium.window().operator()) {
      window.open("/resellers?q=nordic").follow("nordic").follow("Log in as reseller");
      window.press("Log in as reseller");
      assertThat(window.page().locator(".acting").count()).isZero();
      window.fill("Reason", "They asked us to look").press("Log in as reseller");
      assertThat(banner(window)).contains("Nordic Hosting Oy");
      assertThat(banner(window.open("/servers"))).contains("Nordic Hosting Oy");
      window.page().locator(".acting button").click();
      assertThat(window.page().locator(".acting").count()).isZero();
    }
    try (var window = Chromium.window().operator()) {
      assertThat(window.open("/audit?action=identity.impersonate").text())
          .contains("They asked us to look", "operator");
    }
  }

  @Test
  void a_double_click_orders_once() {
    try (var window = Chromium.window().reseller("acme")) {
      var label = name("twice");
      window.open("/servers/new").fill("Label", label);
      window.page().locator("form.form button.main").dblclick();
      waitFor(window, "h1", label);
      window.open("/servers");
      assertThat(window.page().getByText(label, new Page.GetByTextOptions().setExact(true)).count())
          .isEqualTo(1);
    }
  }

  @Test
  void hostile_names_are_only_text() {
    try (var window = Chromium.window().operator()) {
      var name = name("evil");
      window.open("/resellers/new").fill("User name", name);
      window.fill("E-mail", name + "@example.test").fill("Display name", HOSTILE).press("Create");
      window.open("/resellers?q=" + name);
      assertThat(window.text()).contains(HOSTILE);
      window.follow(name);
      assertThat(window.page().locator("h1").innerText()).contains(HOSTILE);
      assertThat(window.errors()).isEmpty();
    }
  }

  @Test
  void everything_works_without_scripts() {
    try (var window = Chromium.withoutScripts().operator()) {
      window.open("/resellers?q=whitelabel").follow("whitelabel").follow("Move money");
      window.fill("Amount", "1").press("Preview");
      assertThat(window.text()).contains("→");
      window.press("Move money");
      assertThat(window.text()).contains("The money has been moved.");
    }
  }

  private static String banner(Window window) {
    return window.page().locator(".acting").innerText();
  }

  private static void waitFor(Window window, String selector, String text) {
    PlaywrightAssertions.assertThat(window.page().locator(selector).first())
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }

  private static String name(String start) {
    return start + "-" + System.nanoTime() % 1_000_000_000L;
  }
}
