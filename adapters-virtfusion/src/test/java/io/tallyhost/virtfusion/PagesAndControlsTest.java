package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Long lists, and the simulator's controls over HTTP. */
final class PagesAndControlsTest {

  @RegisterExtension final Bench bench = new Bench();

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_list_of_more_than_two_pages_is_read_to_its_end() {
    var owner = owner();
    for (var i = 0; i < 401; i++) {
      assertThat(create(owner).ref().value()).isPositive();
    }
    var seen = new HashSet<ServerRef>();
    bench.hypervisor().forEachServer(listing -> seen.add(listing.ref()));

    assertThat(seen).hasSize(401);
    assertThat(bench.faults().callsOf("GET /servers")).isEqualTo(3);
  }

  @Test
  void a_full_location_refuses() {
    bench.simulator().limitServers(2, 1);
    var owner = owner();
    var frankfurt =
        new ServerSpec(
            owner, new HypervisorPackage.Id(1), new ServerSpec.GroupId(2), 1, Optional.empty());
    assertThat(bench.hypervisor().create(frankfurt).ipv4()).hasSize(1);

    assertThat(bench.hypervisor().roomIn(new ServerSpec.GroupId(2)))
        .allMatch(room -> room.servers().orElse(9) == 0);
  }

  @Test
  void a_machine_that_does_not_answer_leaves_the_power_state_unknown() {
    var server = create(owner()).ref();
    bench.simulator().setUnreachable(server.value(), true);

    assertThat(bench.hypervisor().inspect(server).orElseThrow().power())
        .isEqualTo(PowerState.UNKNOWN);
  }

  @Test
  void faults_are_planned_and_calls_are_counted_over_http() throws Exception {
    assertThat(control("POST", "/faults", "{\"call\":\"GET /packages\",\"fault\":\"REFUSE\"}"))
        .contains("\"planned\":1");
    assertThat(control("POST", "/faults", "{\"call\":\"GET /packages\",\"fault\":\"NONSENSE\"}"))
        .contains("no such fault");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> bench.hypervisor().packages()))
        .hasMessage("Refused as planned");

    assertThat(control("GET", "/calls", "")).contains("\"GET /packages\":1");
    assertThat(control("DELETE", "/faults", "")).contains("0");
  }

  @Test
  void power_is_pressed_over_http() throws Exception {
    var server = create(owner()).ref();
    var path = "/servers/" + server;

    assertThat(control("PUT", path, "{\"running\":true}")).contains("\"running\":true");
    assertThat(bench.hypervisor().inspect(server).orElseThrow().power())
        .isEqualTo(PowerState.RUNNING);
  }

  @Test
  void odd_requests_that_a_real_panel_accepts_are_accepted() throws Exception {
    assertThat(api("GET", "/api/v1/connect", "[]")).isEqualTo("[]");
    assertThat(api("GET", "/api/v1/packages/", "")).contains("vps-1g");
  }

  private String control(String method, String path, String body)
      throws IOException, InterruptedException {
    return ask(method, "http://127.0.0.1:" + bench.simulator().controlPort() + path, body);
  }

  private String api(String method, String path, String body)
      throws IOException, InterruptedException {
    return ask(method, bench.simulator().address() + path, body);
  }

  private String ask(String method, String url, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + bench.simulator().token().value())
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private HypervisorUser.Id owner() {
    var relation = new HypervisorUser.Relation("owner");
    return bench
        .hypervisor()
        .createUser(new HypervisorUser.Registration(relation, "Owner", "owner@example.test"))
        .id();
  }

  private HypervisorServer create(HypervisorUser.Id owner) {
    return bench
        .hypervisor()
        .create(
            new ServerSpec(
                owner,
                new HypervisorPackage.Id(1),
                new ServerSpec.GroupId(1),
                1,
                Optional.empty()));
  }
}
