package io.tallyhost.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core what would keep somebody from using a page. */
final class Axe {

  private static final String SOURCE = source();
  private static final String RUN =
      """
      async () => {
        const result = await axe.run(document, { resultTypes: ['violations'] });
        return result.violations
          .filter((it) => it.impact === 'serious' || it.impact === 'critical')
          .flatMap((it) => it.nodes.map((node) => it.id + ': ' + node.target.join(' ')
            + ' ' + node.failureSummary.replace(/\\s+/g, ' ')));
      }
      """;

  private Axe() {}

  /** What is serious or worse. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    var unused = page.evaluate(SOURCE);
    return (List<String>) page.evaluate(RUN);
  }

  private static String source() {
    try (var file =
        Axe.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      if (file == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
