package io.tallyhost.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in light and dark, on a phone and on a desk: a new page is added to {@link Site}. */
final class EveryPageTest {

  private record Look(String theme, int width, int height) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1280, 900),
          new Look("dark", 1280, 900),
          new Look("light", 360, 740),
          new Look("dark", 360, 740));

  static Stream<Arguments> looks() {
    return LOOKS.stream()
        .flatMap(
            look ->
                Stream.of("nobody", "operator", "acme")
                    .map(who -> Arguments.of(who, look.theme(), look.width(), look.height())));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void a_page_can_be_used_by_everybody(String who, String theme, int width, int height) {
    try (var window = Chromium.window(width, height)) {
      var paths = Site.paths(who, window);
      window.prefer("en", theme);
      for (var path : paths) {
        window.open(path);
        assertThat(Axe.violations(window.page())).as("axe on %s", path).isEmpty();
        assertThat(overhang(window)).as("sideways scroll on %s", path).isZero();
        window.screenshot("%s-%s-%d%s".formatted(who, theme, width, path.replaceAll("\\W+", "-")));
      }
      assertThat(window.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("german")
  void a_page_speaks_german(String who) {
    try (var window = Chromium.window()) {
      var paths = Site.paths(who, window);
      window.prefer("de", "light");
      for (var path : paths) {
        window.open(path);
        assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("de");
        window.screenshot("%s-de%s".formatted(who, path.replaceAll("\\W+", "-")));
      }
      assertThat(window.errors()).isEmpty();
    }
  }

  static Stream<String> german() {
    return Stream.of("operator", "acme");
  }

  private static int overhang(Window window) {
    return (Integer)
        window
            .page()
            .evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
