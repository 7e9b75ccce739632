package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.RunningServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits bind whoever comes at the same time as well. */
final class LimitRaceTest {

  private static final int AT_ONCE = 12;
  private static final int BUSY = 503;

  private final Somebody parent = Somebody.reseller("'package':'default'");

  @Test
  void of_many_customers_at_once_as_many_come_in_as_there_is_room_for() throws Exception {
    limited("'max_users':3");

    var statuses = atOnce(i -> customer(parent, ""));

    assertThat(statuses.stream().filter(it -> it == 201)).hasSize(3);
    assertThat(statuses).containsOnly(201, 409);
  }

  @Test
  void what_is_promised_at_once_is_never_more_than_there_is() throws Exception {
    limited("'max_users':100,'max_domains':10");

    var statuses = atOnce(i -> customer(parent, ",'granted':{'domains':3}"));

    assertThat(statuses.stream().filter(it -> it == 201)).hasSize(3);
    assertThat(statuses).containsOnly(201, 409);
  }

  @Test
  void two_sub_resellers_at_once_share_what_their_parent_has() throws Exception {
    limited("'max_users':4");
    var one = Somebody.createdBy(parent.api(), "");
    var other = Somebody.createdBy(parent.api(), "");

    var statuses = atOnce(i -> customer(i % 2 == 0 ? one : other, ""));

    assertThat(statuses.stream().filter(it -> it == 201)).hasSize(4);
    assertThat(statuses).containsOnly(201, 409);
  }

  @Test
  void a_customer_sent_to_two_resellers_at_once_ends_with_one_of_them() throws Exception {
    limited("'max_users':100");
    var one = Somebody.reseller("");
    var other = Somebody.reseller("");
    var id =
        parent
            .api()
            .post("/api/admin/customers", "{'email':'%s@c.test'}".formatted(Somebody.name()))
            .expect(201)
            .text("/customer/id");

    var operator = RunningServer.get().operator();
    var statuses =
        atOnce(
            i ->
                operator
                    .post(
                        "/api/admin/customers/" + id + "/transfer-user",
                        "{'to':'%s'}".formatted(i % 2 == 0 ? one.id() : other.id()))
                    .status());

    assertThat(statuses).containsOnly(200);
    assertThat(customers(one) + customers(other)).isEqualTo(1);
    assertThat(customers(parent)).isZero();
  }

  private static int customers(Somebody of) {
    return of.shown().at("/reseller/customers").asInt();
  }

  private void limited(String limits) {
    var operator = RunningServer.get().operator();
    var minted =
        operator
            .post(
                "/api/admin/api-keys",
                "{'kind':'accounts','owner_email':'operator@demo.test','scopes':['accounts:admin']}")
            .expect(201);
    RunningServer.get()
        .bearer(minted.text("/key"))
        .put("/api/v1/resellers/" + parent.username() + "/limits", "{%s}".formatted(limits))
        .expect(200);
  }

  private static int customer(Somebody of, String more) {
    var asked = "{'email':'%s@c.test'%s}".formatted(Somebody.name(), more);
    // Passwords are hashed two at a time, so that some are asked to come again.
    var status = BUSY;
    for (int i = 0; i < 20 && status == BUSY; i++) {
      status = of.api().post("/api/admin/customers", asked).status();
    }
    return status;
  }

  private static List<Integer> atOnce(IntFunction<Integer> work) throws Exception {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var all =
          threads.invokeAll(
              IntStream.range(0, AT_ONCE)
                  .<Callable<Integer>>mapToObj(i -> () -> work.apply(i))
                  .toList());
      return all.stream().map(LimitRaceTest::done).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static int done(Future<Integer> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
