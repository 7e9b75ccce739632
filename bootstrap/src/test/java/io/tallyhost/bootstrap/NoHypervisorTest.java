package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instance for which no hypervisor has been set up. */
final class NoHypervisorTest {

  private static final String ROOT = "/api/reseller/v1";
  private static final String WORDS =
      "{\"error\":\"Server management is not configured. Contact support.\"}";
  private static Product product;
  private static Api acme;

  @BeforeAll
  static void start() throws Exception {
    product = RunningServer.get().instanceWithoutHypervisor();
    acme = RunningServer.get().reseller("acme").at(product.address());
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /ssh-keys",
    "DELETE, /ssh-keys/12",
    "GET, /services/%s/templates",
    "GET, /services/%s/status",
    "GET, /services/%s/console",
    "POST, /services/%s/reset-password",
    "POST, /services/%s/suspend",
    "POST, /services/%s/unsuspend"
  })
  void what_needs_one_is_503_in_these_words(String method, String path) {
    var answer = acme.send(method, ROOT + path.formatted(service()), "").expect(503);
    assertThat(answer.body()).isEqualTo(WORDS);
  }

  @Test
  void an_order_is_503_and_nothing_is_charged_or_written() {
    var before = acme.get(ROOT + "/balance").expect(200).body();
    var orders = acme.get(ROOT + "/orders").expect(200).text("/total");
    var body =
        "{'type':'vm-custom','ramGb':4,'cpuCores':2,'ssdGb':60,'location':'fi-hel','label':'no'}";

    assertThat(acme.post(ROOT + "/orders", body).expect(503).body()).isEqualTo(WORDS);

    assertThat(acme.get(ROOT + "/orders").expect(200).text("/total")).isEqualTo(orders);
    assertThat(acme.get(ROOT + "/balance").expect(200).body()).isEqualTo(before);
  }

  @Test
  void a_key_is_503() {
    var body = "{'name':'laptop','publicKey':'ssh-ed25519 " + "A".repeat(68) + "'}";
    assertThat(acme.post(ROOT + "/ssh-keys", body).expect(503).body()).isEqualTo(WORDS);
  }

  @Test
  void drift_can_not_be_looked_for_but_what_is_parked_can_be_seen() {
    var operator = RunningServer.get().operator().at(product.address());
    operator.get("/api/admin/provisioning/drift").expect(503);
    operator.get("/api/admin/provisioning/parked").expect(200);
  }

  private static String service() {
    return acme.get(ROOT + "/services?status=ACTIVE").expect(200).text("/services/0/id");
  }
}
