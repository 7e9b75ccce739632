package io.tallyhost.virtfusion.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallyhost.application.shared.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer has the status and the shape that the vendor's description shows. */
final class ShapeTest {

  private static final String BUILD =
      "{\"operatingSystemId\":1,\"name\":\"a\",\"hostname\":\"a.test\"}";

  private final TestClock clock = TestClock.at("2026-11-20T10:00:00Z");
  private final Simulator simulator = Simulator.start(clock, Pace.brisk());
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();

  @BeforeEach
  void a_user_with_a_key_and_a_built_server() throws Exception {
    Assumptions.assumeTrue(Description.isThere(), "the vendor's description is not here");
    send("POST", "/users", "{\"name\":\"A\",\"email\":\"a@example.test\",\"relStr\":\"a\"}");
    send("POST", "/ssh_keys", "{\"userId\":201,\"name\":\"k\",\"publicKey\":\"ssh-rsa AAAA\"}");
    send("POST", "/servers", "{\"packageId\":1,\"userId\":201,\"hypervisorId\":1,\"ipv4\":1}");
    send("POST", "/servers/1001/build", BUILD);
    clock.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /connect | /connect |",
        "GET | /packages | /packages |",
        "GET | /packages/{packageId} | /packages/1 |",
        "GET | /media/templates/fromServerPackageSpec/{serverPackageId}"
            + " | /media/templates/fromServerPackageSpec/1 |",
        "GET | /servers/{serverId}/templates | /servers/1001/templates |",
        "GET | /compute/hypervisors/groups | /compute/hypervisors/groups |",
        "GET | /compute/hypervisors/groups/{hypervisorGroupId}/resources"
            + " | /compute/hypervisors/groups/1/resources |",
        "POST | /users | /users | {\"name\":\"B\",\"email\":\"b@example.test\"}",
        "GET | /users/{extRelationId}/byExtRelation | /users/a/byExtRelation?relStr=true |",
        "POST | /ssh_keys | /ssh_keys"
            + " | {\"userId\":201,\"name\":\"k\",\"publicKey\":\"ssh-rsa AAAB\"}",
        "GET | /ssh_keys/{keyId} | /ssh_keys/11 |",
        "GET | /ssh_keys/user/{userId} | /ssh_keys/user/201 |",
        "DELETE | /ssh_keys/{keyId} | /ssh_keys/11 |",
        "POST | /servers | /servers"
            + " | {\"packageId\":\"1\",\"userId\":\"201\",\"hypervisorId\":1,\"ipv4\":2}",
        "GET | /servers | /servers?type=simple |",
        "GET | /servers/user/{userId} | /servers/user/201 |",
        "GET | /servers/{serverId} | /servers/1001 |",
        "POST | /servers/{serverId}/build | /servers/1001/build"
            + " | {\"operatingSystemId\":1,\"name\":\"a\"}",
        "POST | /servers/{serverId}/suspend | /servers/1001/suspend |",
        "POST | /servers/{serverId}/unsuspend | /servers/1001/unsuspend |",
        "POST | /servers/{serverId}/power/boot | /servers/1001/power/boot | []",
        "POST | /servers/{serverId}/power/restart | /servers/1001/power/restart |",
        "POST | /servers/{serverId}/power/shutdown | /servers/1001/power/shutdown |",
        "POST | /servers/{serverId}/power/poweroff | /servers/1001/power/poweroff |",
        "POST | /servers/{serverId}/resetPassword | /servers/1001/resetPassword"
            + " | {\"user\":\"root\"}",
        "GET | /servers/{serverId}/vnc | /servers/1001/vnc |",
        "POST | /servers/{serverId}/vnc | /servers/1001/vnc | {\"action\":\"enable\"}",
        "PUT | /servers/{serverId}/modify/name | /servers/1001/modify/name | {\"name\":\"b\"}",
        "PUT | /servers/{serverId}/modify/memory | /servers/1001/modify/memory | {\"memory\":512}",
        "PUT | /servers/{serverId}/modify/cpuCores | /servers/1001/modify/cpuCores"
            + " | {\"cores\":2}",
        "PUT | /servers/{serverId}/modify/traffic | /servers/1001/modify/traffic"
            + " | {\"traffic\":9}",
        "PUT | /servers/{serverId}/package/{packageId} | /servers/1001/package/2 | {}",
        "POST | /servers/{serverId}/ipv4Qty | /servers/1001/ipv4Qty"
            + " | {\"interface\":\"primary\",\"quantity\":2}",
        "GET | /queue/{queueId} | /queue/171 |",
        "DELETE | /servers/{serverId} | /servers/1001?delay=0 |",
      })
  void an_answer_has_the_described_shape(String method, String template, String path, String body)
      throws Exception {
    var answer = send(method, path, body == null ? "" : body);
    var description = Description.read();
    assertThat(description.answers(method, template).has(Integer.toString(answer.statusCode())))
        .as("status " + answer.statusCode())
        .isTrue();

    var example = description.example(method, template, answer.statusCode());
    if (example.isMissingNode()) {
      assertThat(answer.body()).isEmpty();
    } else {
      assertThat(Shape.differences(json(answer), example)).isEmpty();
    }
  }

  private JsonNode json(HttpResponse<String> answer) throws IOException {
    return mapper.readTree(answer.body());
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.address() + "/api/v1" + path))
            .header("Authorization", "Bearer " + simulator.token().value())
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }
}
