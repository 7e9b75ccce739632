package io.tallyhost.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in light and dark, on a phone and on a desk; {@link Site} finds them by itself. */
final class EveryPageTest {

  private static final List<Integer> WIDTHS = List.of(1280, 360);

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "operator", "acme", "nordic"})
  void a_page_can_be_used_by_everybody(String who) {
    try (var window = Chromium.window()) {
      var paths = Site.paths(who, window);
      assertThat(paths).hasSizeGreaterThan(who.equals("nobody") ? 1 : 20);
      var problems = new ArrayList<String>();
      paths.forEach(path -> problems.addAll(problems(window, who, path)));
      problems.addAll(window.errors().stream().filter(it -> !isOurNotFound(it)).toList());
      assertThat(problems).isEmpty();
      System.out.println("%d pages seen by %s".formatted(paths.size(), who));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "acme"})
  void a_page_speaks_german(String who) {
    try (var window = Chromium.window()) {
      var paths = Site.paths(who, window);
      window.prefer("de", "light");
      for (var path : paths) {
        var html = window.html(path);
        assertThat(html).as(path).contains("<html lang=\"de\"");
        assertThat(html).as(path).doesNotContainPattern(">(field|word|nav|tab|done|hint)[.][a-z]");
      }
    }
  }

  @Test
  void a_page_can_be_walked_with_the_keyboard_alone() {
    try (var window = Chromium.window().operator()) {
      window.open("/").page().locator("body").press("Tab");
      assertThat(focused(window)).isEqualTo("Skip to content");
      window.page().keyboard().press("Enter");
      assertThat(window.page().url()).endsWith("#content");
      window.page().locator(".who > summary").press("Enter");
      assertThat(window.page().locator(".who .sheet").isVisible()).isTrue();
      window.page().keyboard().press("Escape");
      assertThat(window.page().locator(".who .sheet").isVisible()).isFalse();
    }
  }

  // The light and the width are switched on the page, as a reader's choice and screen would.
  private static List<String> problems(Window window, String who, String path) {
    var problems = new ArrayList<String>();
    window.prefer("en", "light").open(path);
    for (var width : WIDTHS) {
      window.page().setViewportSize(width, 800);
      if (overhang(window) > 0) {
        problems.add("Sideways scroll at %d px on %s".formatted(width, path));
      }
      for (var theme : List.of("light", "dark")) {
        shine(window, theme);
        Axe.violations(window.page()).stream()
            .map(it -> "%s, %s, %d px: %s".formatted(path, theme, width, it))
            .forEach(problems::add);
      }
      window.screenshot("%s-%d%s".formatted(who, width, path.replaceAll("\\W+", "-")));
      shine(window, "light");
    }
    window.page().setViewportSize(1280, 800);
    return problems;
  }

  private static void shine(Window window, String theme) {
    var unused =
        window
            .page()
            .evaluate("it => document.documentElement.setAttribute('data-theme', it)", theme);
  }

  // A page that is not there is looked at as well, and the browser says that it is not there.
  private static boolean isOurNotFound(String error) {
    return error.contains("404") && (error.contains("/no-such-page") || error.contains("/why/"));
  }

  private static String focused(Window window) {
    return String.valueOf(window.page().evaluate("() => document.activeElement.textContent"));
  }

  private static int overhang(Window window) {
    return (Integer)
        window
            .page()
            .evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
