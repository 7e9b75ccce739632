package io.tallyhost.bootstrap.vps;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Eventually;
import io.tallyhost.bootstrap.RunningServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Many orders at once, against the real database. */
final class ParallelOrdersTest {

  private static final int AT_ONCE = 50;
  private static final String ORDERS = Buyer.ROOT + "/orders";

  @Test
  void money_for_one_order_buys_one_however_many_are_placed_at_once() throws Exception {
    // 1 GB, 1 core and 20 GB are 2.00 + 3.00 + 2.00 a month; so much is there for one and a half.
    var buyer = Buyer.of("par-money", "'billing_mode':'PREPAID','balance_cents':1050");

    var answers = atOnce(() -> buyer.api().post(ORDERS, Buyer.MONTHLY));

    assertThat(with(201, answers)).hasSize(1);
    assertThat(with(402, answers)).hasSize(AT_ONCE - 1);
    assertThat(with(402, answers))
        .allSatisfy(no -> assertThat(no.text("/error")).isEqualTo("Insufficient balance"));
    assertThat(buyer.balance())
        .isEqualTo(1050 - with(201, answers).get(0).at("/order/totalCents").asLong());
    assertThat(buyer.orders()).isEqualTo(1);
  }

  @Test
  void a_limit_of_three_lets_three_through_however_many_come_at_once() throws Exception {
    var buyer = Buyer.of("par-limit", "'billing_mode':'POSTPAID','vps_limit':3");

    var answers = atOnce(() -> buyer.api().post(ORDERS, Buyer.SMALL));

    assertThat(with(201, answers)).hasSize(3);
    assertThat(with(429, answers)).hasSize(AT_ONCE - 3);
    assertThat(with(429, answers))
        .allSatisfy(
            no ->
                assertThat(no.body())
                    .isEqualTo(
                        "{\"error\":\"VPS limit reached (3/3). Contact support to increase your"
                            + " limit.\",\"current\":3,\"limit\":3}"));
    assertThat(buyer.orders()).isEqualTo(3);
    assertThat(buyer.total("/services")).isEqualTo(3);
  }

  @Test
  void an_order_whose_answer_was_lost_is_asked_for_again_and_placed_once() throws Exception {
    var buyer = Buyer.of("par-lost", "'billing_mode':'PREPAID','balance_cents':9000");
    askAndHangUp(buyer, "lost-1");
    var again = buyer.api().with("Idempotency-Key", "lost-1");

    var answer = Eventually.seen(() -> again.post(ORDERS, Buyer.MONTHLY), it -> it.status() != 409);

    assertThat(answer.expect(201).header("Idempotency-Replayed")).isIn("true", "");
    assertThat(buyer.orders()).isEqualTo(1);
    assertThat(buyer.balance()).isEqualTo(9000 - answer.at("/order/totalCents").asLong());
    assertThat(again.post(ORDERS, Buyer.MONTHLY).expect(201).body()).isEqualTo(answer.body());
  }

  @Test
  void one_key_sent_fifty_times_at_once_places_one_order() throws Exception {
    var buyer = Buyer.of("par-key", "'billing_mode':'PREPAID','balance_cents':90000");
    var keyed = buyer.api().with("Idempotency-Key", "all-at-once");

    var answers = atOnce(() -> keyed.post(ORDERS, Buyer.MONTHLY));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isIn(201, 409));
    assertThat(with(201, answers).stream().map(it -> it.text("/order/id")).distinct()).hasSize(1);
    assertThat(buyer.orders()).isEqualTo(1);
  }

  private static List<Answer> with(int status, List<Answer> answers) {
    return answers.stream().filter(it -> it.status() == status).toList();
  }

  private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    var ready = new CountDownLatch(AT_ONCE);
    try {
      var answers = new ArrayList<Answer>();
      var calls =
          Collections.nCopies(
              AT_ONCE,
              (Callable<Answer>)
                  () -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                  });
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  private static void askAndHangUp(Buyer buyer, String key) throws IOException {
    var body = Buyer.MONTHLY.replace('\'', '"');
    var address = URI.create(RunningServer.get().address());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var request =
          "POST %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nIdempotency-Key: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(
                  ORDERS,
                  address.getAuthority(),
                  buyer.api().header("Cookie"),
                  key,
                  body.length(),
                  body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      // The first byte of the answer: it was made, and nobody reads the rest.
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
  }
}
