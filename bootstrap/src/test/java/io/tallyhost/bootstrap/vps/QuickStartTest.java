package io.tallyhost.bootstrap.vps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five calls that most customers automate first, by curl and jq as they stand. */
final class QuickStartTest {

  private static final Path SCRIPT = Path.of("src/test/resources/examples/vps/quick-start.sh");
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM1Jg+wWm/d+emBsuN3JSoNj32sW2uMx3SFFk8YOyhc3 q@x.test";

  private final RunningServer server = RunningServer.get();
  private final Api acme = server.reseller("acme");

  @TempDir private Path folder;

  @Test
  void the_five_calls_work_as_they_stand() throws Exception {
    assumeTrue(isThere("curl") && isThere("jq"), "The quick start needs curl and jq");

    var said = run();

    assertThat(said).as("one JSON document a call").hasSize(5);
    assertThat(said.get(0).at("/products/0/slug").textValue()).isEqualTo("vps-starter");
    assertThat(said.get(1).at("/order/lines/0/label").textValue()).isEqualTo("edge-fi-01");
    assertThat(said.get(2).at("/services")).isNotEmpty();
    assertThat(said.get(3).at("/serviceId")).isEqualTo(said.get(4).at("/serviceId"));
    assertThat(said.get(3).at("/ipAddresses")).isNotEmpty();
    assertThat(said.get(4).at("/ok").booleanValue()).isTrue();
    assertThat(said.get(4).at("/action").textValue()).isEqualTo("restart");
  }

  private List<JsonNode> run() throws Exception {
    var script = folder.resolve("quick-start.sh");
    Files.writeString(script, script());
    var errors = folder.resolve("errors").toFile();
    var process = new ProcessBuilder("bash", script.toString()).redirectError(errors).start();
    var output = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    var said = new String(output, UTF_8) + Files.readString(errors.toPath());
    assertThat(process.exitValue()).as(said).isZero();
    var all = new ArrayList<JsonNode>();
    new ObjectMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(output)
        .forEachRemaining(all::add);
    return all;
  }

  // Only the host, the cookie and the ids are other ones.
  private String script() throws IOException {
    var key =
        acme.post("/api/reseller/v1/ssh-keys", "{'name':'quick','publicKey':'" + KEY + "'}")
            .expect(201)
            .text("/sshKey/id");
    var variant =
        acme.get("/api/reseller/v1/products").expect(200).text("/products/0/variants/0/id");
    return Files.readString(SCRIPT)
        .replace("https://panel.example", server.address())
        .replace("__Secure-next-auth.session-token=eyJhbGciOi...", acme.header("Cookie"))
        .replace("clxabc...", variant)
        .replace("[12]", "[" + key + "]");
  }

  private static boolean isThere(String program) throws Exception {
    return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
  }
}
