package io.tallyhost.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser window, and what went wrong in it. */
final class Window implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();

  Window(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> errors.add(page.url() + ": " + error));
    page.onDialog(
        dialog -> {
          errors.add("A dialog opened: " + dialog.message());
          dialog.dismiss();
        });
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** What the console complained about so far. */
  List<String> errors() {
    return errors;
  }

  Window open(String path) {
    var unused = page.navigate(path);
    return this;
  }

  /** What the page is made of, as a browser is given it, but not shown. */
  String html(String path) {
    var asBrowser = RequestOptions.create().setHeader("Accept", "text/html");
    return context.request().get(path, asBrowser).text();
  }

  Window operator() {
    return signIn("operator@demo.test", "demo-operator-1");
  }

  Window reseller(String name) {
    return signIn(name, "demo-reseller-1");
  }

  Window signIn(String login, String password) {
    open("/login");
    fill("User name or e-mail address", login);
    fill("Password", password);
    press("Sign in");
    assertThat(page.url()).doesNotContain("/login");
    return this;
  }

  Window fill(String label, String value) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first().fill(value);
    return this;
  }

  Window choose(String label, String option) {
    var unused = page.getByLabel(label).first().selectOption(option);
    return this;
  }

  Window press(String button) {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
    return this;
  }

  // Not by its role, whose name has an i: the driver would look for another one in Turkish.
  Window follow(String link) {
    page.locator("a:visible:text-is(\"" + link + "\")").first().click();
    return this;
  }

  /** Everything that can be read in the main part. */
  String text() {
    return page.locator("#content").innerText();
  }

  Window prefer(String language, String theme) {
    context.addCookies(
        List.of(
            new com.microsoft.playwright.options.Cookie(
                    "tallyhost-panel", language + "." + theme)
                .setUrl(page.url().startsWith("http") ? page.url() : baseUrl())));
    return this;
  }

  void screenshot(String name) {
    var unused =
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }

  private static String baseUrl() {
    return io.tallyhost.bootstrap.RunningServer.get().address();
  }
}
