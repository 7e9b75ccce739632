package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.virtfusion.simulator.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders of which nobody can tell whether their server was made, and what the operator says. */
final class ParkedWorkTest {

  private static final String ROOT = "/api/reseller/v1";

  @TempDir static Path data;
  private static OwnServer server;
  private static Gates gates;
  private static ProvisioningWatch watch;
  private static Api operator;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = new OwnServer(data);
    gates = new Gates(server.jdbcUrl());
    operator = server.operator();
    watch = new ProvisioningWatch(server, gates, () -> operator);
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException, SQLException {
    gates.close();
    server.end();
  }

  @AfterEach
  void remove_strangers() {
    unowned().forEach(it -> server.removeStranger(it.at("/server_id").asLong()));
  }

  @Test
  void it_waits_until_the_operator_says_which_server_it_is() throws Exception {
    var buyer = ordersWhatNobodyCanTell("parked");
    var task = parked();
    assertThat(unowned()).hasSize(2);
    assertThat(operator.get("/api/admin/provisioning/drift").text("/drift/parked")).isEqualTo("1");
    var path = "/api/admin/provisioning/parked/" + task + "/resolve";
    operator.post(path, "{'worked':true}").expect(400);
    buyer.api().post(path, "{'worked':true,'server_id':1}").expect(403);

    var resolved = operator.post(path, worked()).expect(200);

    assertThat(resolved.text("/task/step")).isEqualTo("done");
    assertThat(status(buyer)).isEqualTo("ACTIVE");
    operator.post(path, "{'worked':false}").expect(409);
    assertThat(unowned()).hasSize(1);
  }

  @Test
  void what_he_says_on_its_page_counts_and_the_buyer_tries_again() throws Exception {
    var buyer = ordersWhatNobodyCanTell("clicked");
    var page = "/drift/parked/" + parked();
    var reader = operator.with("Accept", "text/html");
    assertThat(reader.get("/drift").expect(200).body()).contains(page);
    assertThat(reader.get(page).expect(200).body()).contains("name=\"worked\"", "name=\"server\"");
    var forms = PanelForms.of(reader);
    assertThat(forms.send(page, "{\"worked\":\"true\"}").status()).isEqualTo(400);
    assertThat(forms.send(page, "{\"worked\":\"true\",\"server\":\"x\"}").status()).isEqualTo(400);

    assertThat(forms.send(page, "{\"worked\":\"false\"}").status()).isEqualTo(303);

    assertThat(reader.get(page).status()).as("nothing to say any more").isEqualTo(404);
    remove_strangers();
    var service = ROOT + "/services/" + buyer.api().get(ROOT + "/services").text("/services/0/id");
    assertThat(buyer.api().get(service).text("/service/hasProvisionIssue")).isEqualTo("true");
    buyer.api().post(service + "/retry-provision", "").expect(200);
    watch.requireOneServerAndOneCharge(buyer, "after a retry");
    watch.requireWhole();
  }

  /** The connection breaks, and afterwards there are two servers that could be his. */
  private static Buyer ordersWhatNobodyCanTell(String name) throws Exception {
    var buyer = Buyer.several(server, operator, name, 1).get(0);
    server.simulator().faults().next("POST /servers", Fault.RESET_AFTER);
    server.simulator().faults().afterNext("POST /servers", () -> server.stranger());
    buyer.order().expect(201);
    watch.settle();
    return buyer;
  }

  private static String parked() {
    var parked = operator.get("/api/admin/provisioning/parked").expect(200);
    assertThat(parked.text("/total")).isEqualTo("1");
    return parked.text("/items/0/id");
  }

  private static String worked() {
    return "{'worked':true,'server_id':%s}".formatted(unowned().at("/0/server_id").asText());
  }

  private static JsonNode unowned() {
    var drift = operator.get("/api/admin/provisioning/drift").expect(200);
    return drift.at("/drift/unowned_servers");
  }

  private static String status(Buyer buyer) {
    return buyer.api().get(ROOT + "/orders").expect(200).text("/orders/0/status");
  }
}
