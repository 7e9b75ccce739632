package io.tallyhost.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AccountFlowsTest {

  @Test
  void an_operator_onboards_a_reseller_who_must_choose_a_password() {
    var name = "browser-" + System.nanoTime() % 1_000_000_000L;
    try (var window = Chromium.window().operator()) {
      window.open("/resellers/new").fill("User name", name).fill("E-mail", "not an address");
      window.press("Create");
      assertThat(window.page().locator(".wrong-text").count()).isEqualTo(1);
      window.fill("E-mail", name + "@example.test").fill("Balance", "12.50").press("Create");
      assertThat(window.text()).contains("can sign in now");
      var password = window.page().locator(".secrets code").last().innerText();
      assertThat(window.open("/resellers?q=" + name).text()).contains("€12.50");
      try (var theirs = Chromium.window().signIn(name, password)) {
        assertThat(theirs.page().url()).endsWith("/password");
        assertThat(theirs.open("/").page().url()).endsWith("/password");
        theirs.fill("Current password", password).fill("New password", "my-own-password-1");
        theirs.fill("Once more", "my-own-password-1").press("Change password");
        assertThat(theirs.text()).contains("The password has been changed.", "€12.50");
      }
    }
  }

  @Test
  void a_double_click_sends_once() {
    var name = "twice-" + System.nanoTime() % 1_000_000_000L;
    try (var window = Chromium.window().operator()) {
      window.open("/resellers/new").fill("User name", name);
      window.fill("E-mail", name + "@example.test");
      var status =
          window
              .page()
              .evaluate(
                  """
                  async () => {
                    const form = document.querySelector('form.form');
                    const body = new URLSearchParams(new FormData(form));
                    const send = () => fetch(form.action, { method: 'POST', body });
                    const first = await send();
                    const second = await send();
                    return first.status + ' ' + second.status
                      + ' ' + second.headers.get('Idempotency-Replayed');
                  }
                  """);
      assertThat(status).isEqualTo("201 201 true");
      assertThat(window.open("/resellers?q=" + name).text()).contains("1–1 of 1");
    }
  }

  @Test
  void a_form_without_its_proof_is_refused() {
    try (var window = Chromium.window().operator()) {
      window.open("/resellers/new");
      var status =
          window
              .page()
              .evaluate(
                  "async () => (await fetch('/resellers/new',"
                      + " { method: 'POST', body: new URLSearchParams('username=x') })).status");
      assertThat(status).isEqualTo(403);
    }
  }

  @Test
  void language_and_light_are_switched_and_kept() {
    try (var window = Chromium.window().operator()) {
      window.page().locator(".who > summary").click();
      window.press("Deutsch");
      assertThat(window.text()).contains("Übersicht");
      window.page().locator(".who > summary").click();
      window.press("Dunkel").open("/resellers");
      assertThat(window.page().locator("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(window.errors()).isEmpty();
    }
  }
}
