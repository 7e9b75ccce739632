package io.tallyhost.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.WebhookRules;
import io.tallyhost.domain.webhook.WebhookSender.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhookPostTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("creseller0000000000000001");
  private static final String SECRET = StandardWebhookSignature.secretOf(new byte[32]);

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_name_that_leads_inside_by_the_time_of_the_delivery_is_not_followed() {
    for (var inside : new String[] {"127.0.0.1", "::1", "10.0.0.7", "169.254.169.254", "fd00::1"}) {
      var attempt = sent(List.of(inside), new WebhookRules(false), "https");

      assertThat(attempt.status()).as(inside).isZero();
      assertThat(attempt.reason()).as(inside).isEqualTo("This address is not allowed");
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void one_address_inside_among_others_is_enough_to_refuse_it() {
    var attempt = sent(List.of("93.184.216.34", "127.0.0.1"), new WebhookRules(false), "https");

    assertThat(attempt.reason()).isEqualTo("This address is not allowed");
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_name_that_nobody_knows_any_more_is_no_address() {
    assertThat(sent(List.of(), new WebhookRules(true), "http").status()).isZero();
  }

  @Test
  void where_one_address_can_not_be_reached_the_next_one_is_asked() {
    var attempt = sent(List.of("127.0.0.2", "127.0.0.1"), new WebhookRules(true), "http");

    assertThat(attempt).isEqualTo(new Attempt(NOW, 204, "Answered 204"));
    assertThat(asked).hasValue(1);
  }

  @Test
  void nobody_listening_is_said_without_a_word_about_our_network() {
    var attempt = sent(List.of("127.0.0.2"), new WebhookRules(true), "http");

    assertThat(attempt).isEqualTo(new Attempt(NOW, 0, "Nobody listens there"));
  }

  private Attempt sent(List<String> numeric, WebhookRules rules, String scheme) {
    var post =
        new PinnedPost(
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofSeconds(5),
            System::nanoTime);
    var address =
        WebhookAddress.parse(scheme + "://hooks.example:" + server.getAddress().getPort() + "/in");
    return new WebhookPost(host -> numeric, rules, post, Clock.fixed(NOW, ZoneOffset.UTC))
        .send(new Target(address, SECRET), delivery());
  }

  private static WebhookDelivery delivery() {
    return new WebhookDelivery(
        "msg_1",
        Owner.topLevel(ACCOUNT),
        new WebhookId("cwebhook00000000000000001"),
        "event",
        "wallet.low",
        "{}",
        State.WAITING,
        1,
        1,
        NOW,
        NOW,
        Optional.empty());
  }
}
