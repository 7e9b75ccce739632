package io.tallyhost.bootstrap.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Eventually;
import io.tallyhost.bootstrap.RunningServer;
import io.tallyhost.bootstrap.StaffRoom;
import org.junit.jupiter.api.Test;

/** Who is asked for help hears of it, on both channels, once. */
final class StaffPingTest {

  private static final String TICKETS = "/api/reseller/v1/tickets";

  private final RunningServer server = RunningServer.get();

  @Test
  void staff_hears_of_questions_but_not_of_its_own_answers() {
    var acme = server.reseller("acme");
    var ticket = acme.post(TICKETS, ticket("ping-one")).expect(201).text("/ticket/id");
    server
        .operator()
        .post("/api/admin/tickets/" + ticket + "/reply", "{'message':'Done'}")
        .expect(201);
    acme.post(TICKETS + "/" + ticket + "/reply", "{'message':'Thanks'}").expect(201);

    var asked = Eventually.seen(() -> server.staff().telegram("ping-one"), it -> it.size() >= 2);

    assertThat(asked).hasSize(2);
    assertThat(asked.get(0)).contains("New ticket from acme@demo.test: ping-one");
    assertThat(asked.get(1)).contains("Answer from acme@demo.test in a ticket: ping-one");
    var hooks = Eventually.seen(() -> server.staff().webhook("ping-one"), it -> it.size() >= 2);
    assertThat(hooks).hasSize(2);
    assertThat(hooks.get(0)).contains("\"type\":\"ticket.created\"", ticket);
  }

  @Test
  void what_was_refused_twice_comes_again_and_is_taken_once() {
    var subject = StaffRoom.FLAKY + "-two";
    server.reseller("acme").post(TICKETS, ticket(subject)).expect(201);

    var taken =
        Eventually.seen(
            () -> {
              // The pauses grow from five seconds; nobody has to wait for them here.
              server.operator().post("/api/admin/clock", "{'advance_seconds':5}").expect(200);
              return server.staff().telegram(subject).size()
                  + server.staff().webhook(subject).size();
            },
            it -> it >= 2);

    assertThat(taken).isEqualTo(2);
    assertThat(server.staff().telegram(subject)).hasSize(1);
    assertThat(server.staff().webhook(subject)).hasSize(1);
  }

  private static String ticket(String subject) {
    return "{'subject':'" + subject + "','message':'Please look'}";
  }
}
