package io.tallyhost.bootstrap.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tallyhost.bootstrap.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuidesTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)\"");

  private final RunningServer server = RunningServer.get();

  @TempDir private Path folder;

  @Test
  void every_guide_in_the_source_is_served_as_a_page() throws IOException {
    try (var files = Files.list(DOCS)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .forEach(name -> assertThat(page("/docs/guides/" + name)).contains("<h1>"));
    }
  }

  @Test
  void every_link_between_the_pages_leads_somewhere() {
    LINK.matcher(page("/docs"))
        .results()
        .map(link -> link.group(1))
        .filter(link -> link.startsWith("/docs/guides/"))
        .flatMap(guide -> LINK.matcher(page(guide)).results().map(link -> link.group(1)))
        .filter(link -> !link.startsWith("http"))
        .map(link -> link.startsWith("/") ? link : "/docs/guides/" + link)
        .distinct()
        .forEach(link -> assertThat(server.anybody().get(link).status()).as(link).isEqualTo(200));
  }

  @Test
  void tables_and_hostile_text_come_out_as_they_should() {
    assertThat(page("/docs/guides/billing")).contains("<table>").doesNotContain("<script");
  }

  @Test
  void the_quick_start_works_as_it_stands() throws Exception {
    assumeTrue(isThere("curl") && isThere("jq"), "The quick start needs curl and jq");
    var script = folder.resolve("quick-start.sh");
    Files.writeString(script, "set -euo pipefail\n" + commandsOf("quick-start.md"));

    var process =
        new ProcessBuilder("bash", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said)
        // The tick reaches to the last full hour, two to three hours after the start.
        .containsPattern("\"pendingInvoiceCents\": [23],")
        .contains("\"state\": \"running\"")
        .contains("\"ok\": true")
        .doesNotContain("\"error\"");
  }

  private String commandsOf(String guide) throws IOException {
    var text = Files.readString(DOCS.resolve(guide));
    return COMMANDS
        .matcher(text)
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"))
        .replace("http://127.0.0.1:7070", server.address());
  }

  private String page(String path) {
    return server.anybody().get(path).expect(200).body();
  }

  private static boolean isThere(String program) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
  }
}
