package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.virtfusion.simulator.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders and their servers, when the process dies, when many ask at once, when nobody knows. */
final class ProvisioningTest {

  private static final String ROOT = "/api/reseller/v1";

  @TempDir static Path data;
  private static OwnServer server;
  private static Gates gates;
  private static ProvisioningWatch watch;
  private static ExecutorService threads;
  private static Api operator;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = new OwnServer(data);
    gates = new Gates(server.jdbcUrl());
    threads = Executors.newCachedThreadPool();
    operator = server.operator();
    watch = new ProvisioningWatch(server, gates, () -> operator);
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException, SQLException {
    threads.shutdownNow();
    gates.close();
    server.end();
  }

  @Test
  void killed_at_every_step_it_makes_one_server_for_one_charge_and_ends_every_order()
      throws Exception {
    var points = new ArrayList<>(CrashPoint.atPanel(server.simulator()));
    points.addAll(CrashPoint.inDatabase(gates));
    var buyers = buyers("crash", points.size());
    for (var i = 0; i < points.size(); i++) {
      holdUp(buyers.get(i), points.get(i));
    }

    server.kill();
    for (var point : points) {
      point.afterKill();
    }
    server.startAgain();
    operator = operator.at(server.address());
    watch.settle();

    for (var i = 0; i < points.size(); i++) {
      watch.requireOneServerAndOneCharge(
          buyers.get(i).at(server.address()), points.get(i).toString());
    }
    watch.requireWhole();
  }

  @Test
  void of_twenty_who_retry_at_once_one_wins_and_the_others_are_told_so() throws Exception {
    var buyer = buyers("retry", 1).get(0);
    server.simulator().faults().next("POST /servers", Fault.REFUSE);
    buyer.order().expect(201);
    var services = buyer.api().get(ROOT + "/services").expect(200);
    var failed = ROOT + "/services/" + services.text("/services/0/id");
    assertThat(buyer.api().get(failed).text("/service/hasProvisionIssue")).isEqualTo("true");
    var path = failed + "/retry-provision";
    var othersAnswered = new CountDownLatch(19);
    server.simulator().faults().beforeNext("POST /servers", () -> await(othersAnswered));

    var asked =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> counted(retry(buyer, path), othersAnswered), threads))
            .toList();

    var statuses = new ArrayList<Integer>();
    for (var one : asked) {
      statuses.add(one.get().status());
    }
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(19);
    watch.requireOneServerAndOneCharge(buyer, "retry");
    assertThat(retry(buyer, path).status()).as("the old id, once all is over").isEqualTo(404);
  }

  @Test
  void a_server_that_is_switched_off_in_the_panel_costs_nothing_until_it_runs_again()
      throws Exception {
    var buyer = buyers("power", 1).get(0).signedIn(server);
    buyer.orderHourly().expect(201);
    watch.settle();
    passAndBill(7_200);
    assertThat(buyer.billedSeconds()).isGreaterThanOrEqualTo(3_600);

    press(buyer, false);
    passAndBill(3_600);
    var whileOff = buyer.billedSeconds();
    passAndBill(36_000);
    assertThat(buyer.billedSeconds()).isEqualTo(whileOff);

    press(buyer, true);
    passAndBill(7_200);
    assertThat(buyer.billedSeconds()).isGreaterThan(whileOff + 3_600);
  }

  @Test
  void a_server_that_is_terminated_is_billed_to_its_last_second_at_once() throws Exception {
    var buyer = buyers("last", 1).get(0).signedIn(server);
    buyer.orderHourly().expect(201);
    watch.settle();
    operator.post("/api/admin/clock", "{'advance_seconds':1200}").expect(200);
    var service = buyer.service();

    buyer.api().post(ROOT + "/services/" + service + "/terminate", "").expect(200);

    assertThat(buyer.billedSeconds(service)).isBetween(1_200L, 1_300L);
    watch.settle();
  }

  /** Somebody presses the button in the panel, and the meter hears of it. */
  private static void press(Buyer buyer, boolean on) throws SQLException {
    var server = gates.count(buyer.externalId());
    ProvisioningTest.server.simulator().setRunning(server, on);
    operator.post("/api/admin/clock", "{'advance_seconds':60}").expect(200);
    var unused = Eventually.seen(() -> runs(buyer), running -> running == on);
  }

  private static boolean runs(Buyer buyer) {
    try {
      return gates.count(buyer.openStretches()) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void passAndBill(int seconds) {
    operator.post("/api/admin/clock", "{'advance_seconds':%d}".formatted(seconds)).expect(200);
    operator.post("/api/admin/billing/tick", "").expect(200);
  }

  private static List<Buyer> buyers(String name, int count)
      throws ExecutionException, InterruptedException {
    return Buyer.several(server, operator, name, count);
  }

  private static void holdUp(Buyer buyer, CrashPoint point) throws SQLException {
    point.arm();
    var order = CompletableFuture.supplyAsync(buyer::order, threads);
    while (!point.isReached()) {
      assertThat(order).as("held up at %s", point).isNotDone();
    }
  }

  private static Answer retry(Buyer buyer, String path) {
    return buyer.api().post(path, "");
  }

  private static Answer counted(Answer answer, CountDownLatch refused) {
    if (answer.status() == 409) {
      refused.countDown();
    }
    return answer;
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("They never came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
