package io.tallyhost.http.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.apikey.Authentication;
import io.tallyhost.application.shared.InMemoryRateCounters;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.http.shared.HttpServer.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PatienceTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** One route that takes as long as the test wants, one that takes no time. */
  private final class Group implements Routes {
    @Override
    public Surface surface() {
      return Surface.forKeys(
          "test", "", KeyKind.VPS, problem -> Reply.json(problem.status(), problem.message()));
    }

    @Override
    public void addTo(Router router) {
      router
          .open()
          .get("/slow", PatienceTest.this::slow)
          .get("/quick", request -> Reply.ok("quick"))
          .post("/echo", request -> Reply.ok(request.body().text("name")));
    }
  }

  @Test
  void what_is_in_flight_is_finished_before_the_server_stops() throws Exception {
    var server = start();
    var client = new RawClient(server.port());
    var answer = CompletableFuture.supplyAsync(() -> client.get("/slow"));
    assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    var stopped = CompletableFuture.runAsync(server::close);
    released.countDown();
    assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("\"slow\"");
    stopped.get(15, TimeUnit.SECONDS);
  }

  @Test
  void those_who_send_slowly_do_not_keep_others_waiting() throws Exception {
    var slow = new ArrayList<Socket>();
    try (var server = start()) {
      for (var i = 0; i < 150; i++) {
        slow.add(halfARequest(server.port()));
      }
      assertThat(new RawClient(server.port()).get("/quick").status()).isEqualTo(200);
    }
    for (var socket : slow) {
      socket.close();
    }
  }

  @Test
  void who_takes_longer_than_we_wait_at_the_end_does_not_keep_us_from_stopping() throws Exception {
    var server = start(new Patience(LONG, LONG, Duration.ofMillis(200)));
    var client = new RawClient(server.port());
    var cutOff = CompletableFuture.runAsync(() -> client.get("/slow"));
    assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatCode(server::close).doesNotThrowAnyException();
    assertThat(cutOff).failsWithin(LONG);
    assertThatThrownBy(() -> client.get("/quick")).isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /quick HTTP/1.1\r\nHost: x\r\nX-Drip: ", "GET /quick?", "G"})
  void who_sends_a_head_byte_by_byte_is_cut_off_though_never_idle(String start) throws Exception {
    try (var server = start(new Patience(Duration.ofMillis(500), LONG, LONG));
        var drip = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      drip.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
      assertThat(bytesUntilCutOff(drip)).isBetween(3, 1_000);
    }
  }

  @Test
  void who_stops_in_the_middle_of_a_body_is_told_that_it_took_too_long() throws Exception {
    try (var server = start(new Patience(LONG, Duration.ofMillis(300), LONG));
        var stalled = halfARequest(server.port())) {
      stalled.setSoTimeout(20_000);
      assertThat(new String(stalled.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void who_rests_between_requests_or_waits_for_an_answer_is_not_cut_off() throws Exception {
    try (var server = start(new Patience(Duration.ofMillis(50), LONG, LONG));
        var resting = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      assertThat(askQuick(resting)).startsWith("HTTP/1.1 200");
      var client = new RawClient(server.port());
      var answer = CompletableFuture.supplyAsync(() -> client.get("/slow"));
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
      // Longer than a head may take.
      assertThat(released.await(500, TimeUnit.MILLISECONDS)).isFalse();
      released.countDown();
      assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
      assertThat(askQuick(resting)).startsWith("HTTP/1.1 200");
    }
  }

  /** One byte at a time, each well before anybody would call us idle. */
  private static int bytesUntilCutOff(Socket socket) throws IOException {
    socket.setSoTimeout(20);
    for (var sent = 0; sent < 1_000; sent++) {
      try {
        socket.getOutputStream().write('x');
        if (socket.getInputStream().read() < 0) {
          return sent;
        }
      } catch (SocketTimeoutException nothingYet) {
        // On with the next one.
      } catch (SocketException cutOff) {
        return sent;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static String askQuick(Socket socket) throws IOException {
    var ask = "GET /quick HTTP/1.1\r\nHost: x\r\n\r\n";
    socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
    var buffer = new byte[4096];
    var read = socket.getInputStream().read(buffer);
    return new String(buffer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
  }

  private static Socket halfARequest(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    var half = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"name\":";
    socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private Reply slow(Request request) {
    entered.countDown();
    try {
      return Reply.ok(released.await(10, TimeUnit.SECONDS) ? "slow" : "too slow");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.ok("interrupted");
    }
  }

  private HttpServer start() {
    return start(Patience.USUAL);
  }

  private HttpServer start(Patience patience) {
    return HttpServer.start(
        new HttpServer.Settings("127.0.0.1", 0, AllowedAddresses.anywhere(), patience),
        new HttpServer.Parts(
            (credential, origin) -> new Authentication.Unknown(),
            new RateLimits(new InMemoryRateCounters(), TestClock.at("2026-11-20T12:00:00Z")),
            Replays.none(),
            Faults.none(),
            new RandomIds(),
            (method, route, status, milliseconds) -> {}),
        List.of(new Group()));
  }
}
