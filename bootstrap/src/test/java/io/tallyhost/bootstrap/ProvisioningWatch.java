package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Waits until all orders have come to an end, and looks what became of them. */
final class ProvisioningWatch {

  private static final String ROOT = "/api/reseller/v1";

  private final OwnServer server;
  private final Gates gates;
  private final Supplier<Api> operator;

  ProvisioningWatch(OwnServer server, Gates gates, Supplier<Api> operator) {
    this.server = server;
    this.gates = gates;
    this.operator = operator;
  }

  /** Time passes, and what is due is carried on, until nothing is open any more. */
  void settle() throws SQLException {
    for (var round = 0; round < 60 && isUnsettled(); round++) {
      operator.get().post("/api/admin/clock", "{'advance_seconds':50}").expect(200);
      var unused = gates.count("SELECT 1, pg_sleep(0.5)");
    }
    assertThat(isUnsettled()).isFalse();
  }

  private boolean isUnsettled() throws SQLException {
    return gates.count(
            "SELECT count(*) FROM server_task WHERE step NOT IN ('DONE', 'FAILED', 'PARKED')")
        > 0;
  }

  /** That is what an order comes to, whatever went wrong with it. */
  void requireOneServerAndOneCharge(Buyer buyer, String point) throws SQLException {
    if (buyer.api().get(ROOT + "/orders").expect(200).text("/total").equals("0")) {
      assertThat(balance(buyer)).as(point).isEqualTo(Buyer.START);
      assertThat(point).isEqualTo("PLACED INSIDE");
    }
    // As a client does whose connection broke.
    assertThat(buyer.order().status()).as(point).isIn(201, 409);
    var orders = buyer.api().get(ROOT + "/orders").expect(200);
    assertThat(orders.text("/total")).as(point).isEqualTo("1");
    assertThat(orders.text("/orders/0/status")).as(point).isEqualTo("ACTIVE");
    assertThat(balance(buyer))
        .as(point)
        .isEqualTo(Buyer.START - orders.at("/orders/0/totalCents").asLong());
    var user = gates.count(buyer.userAtPanel());
    var external = gates.count(buyer.externalId());
    assertThat(server.simulator().servers())
        .filteredOn(it -> it.owner() == user)
        .as(point)
        .singleElement()
        .satisfies(it -> assertThat(it.id()).isEqualTo(external))
        .satisfies(it -> assertThat(it.state()).isEqualTo("complete"));
  }

  /** Nothing is left over or missing at the panel, and the books hold. */
  void requireWhole() {
    var drift = operator.get().get("/api/admin/provisioning/drift").expect(200);
    assertThat(drift.at("/drift/unowned_servers")).isEmpty();
    assertThat(drift.at("/drift/missing_servers")).isEmpty();
    var verdict = operator.get().get("/api/admin/audit/verify").expect(200);
    assertThat(verdict.text("/ok")).as(verdict.body()).isEqualTo("true");
  }

  private long balance(Buyer buyer) {
    return buyer.api().get(ROOT + "/balance").expect(200).at("/balanceCents").asLong();
  }
}
