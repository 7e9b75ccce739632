package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.application.whitelabel.ConnectorSignature;
import io.tallyhost.application.whitelabel.DemoConnector;
import io.tallyhost.bootstrap.whitelabel.FakeConnector.Fault;
import io.tallyhost.bootstrap.whitelabel.FakeConnector.Heard;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.whitelabel.Connector.ConnectorAway;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ConnectorCall;
import io.tallyhost.domain.whitelabel.ConnectorCall.Action;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.product.ConnectorAddress;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.http.outbound.HttpConnectors;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we say to a connector, and what we make of what it says. */
final class ConnectorTest {

  private static final String SECRET = "a-secret-of-at-least-32-characters";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-17T04:31:57Z"), ZoneOffset.UTC);
  private static final String ID = "cabcdefghijklmnopqrstuvw1";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static FakeConnector backend;

  @BeforeAll
  static void start() throws IOException {
    backend = new FakeConnector();
  }

  @AfterAll
  static void stop() {
    backend.close();
  }

  @Test
  void a_request_is_signed_and_carries_the_id_of_the_order() throws InterruptedException {
    backend.heard().clear();

    assertThat(call(Action.ORDER, ID, "")).isInstanceOf(ConnectorAnswer.Done.class);

    var heard = backend.heard().take();
    assertThat(heard.header("Idempotency-key")).isEqualTo(ID);
    assertThat(heard.at("/id")).isEqualTo(ID);
    assertThat(heard.at("/action")).isEqualTo("order");
    assertThat(heard.at("/product")).isEqualTo("gadget");
    assertThat(heard.header("Content-type")).isEqualTo("application/json");
    assertSigned(heard);
  }

  private static void assertSigned(Heard heard) {
    var seconds = Long.parseLong(heard.header("X-tallyhost-timestamp"));
    assertThat(seconds).isEqualTo(CLOCK.instant().getEpochSecond());
    var signature = heard.header("X-tallyhost-signature");
    assertThat(ConnectorSignature.verifies(signature, SECRET, seconds, heard.text())).isTrue();
    assertThat(ConnectorSignature.verifies(signature, SECRET, seconds + 1, heard.text())).isFalse();
    assertThat(ConnectorSignature.verifies(signature, SECRET, seconds, heard.text() + " "))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, Done",
    "PENDING, Pending",
    "REFUSES, Failed",
    "SOLD_OUT, Failed",
    "BAD_REQUEST, Failed",
    "BROKEN, Unknown",
    "HANGS_UP, Unknown",
    "HANGS_UP_AFTER, Unknown",
    "PAGE_AFTER, Unknown",
    "REDIRECTS_AFTER, Unknown",
    "TALKS_AFTER, Unknown",
    "STALLS_AFTER, Unknown",
  })
  void an_order_has_failed_only_where_that_is_certain(Fault fault, String judgement) {
    var answer = call(Action.ORDER, another(), fault.name());
    assertThat(answer.getClass().getSimpleName()).isEqualTo(judgement);
  }

  @ParameterizedTest
  @CsvSource({"BAD_REQUEST", "BROKEN", "HANGS_UP", "PAGE_AFTER", "STALLS_AFTER"})
  void a_question_that_is_not_answered_proves_nothing(Fault fault) {
    assertThat(call(Action.ASK, another(), fault.name()))
        .isInstanceOf(ConnectorAnswer.Unknown.class);
  }

  @Test
  void nobody_there_fails_an_order_and_leaves_a_question_open() throws IOException {
    var nowhere = nowhere();
    assertThat(call(nowhere, Action.ORDER, ID, "")).isInstanceOf(ConnectorAnswer.Failed.class);
    assertThat(call(nowhere, Action.ASK, ID, "")).isInstanceOf(ConnectorAnswer.Unknown.class);
    assertThatExceptionOfType(ConnectorAway.class)
        .isThrownBy(() -> connectors().at(nowhere).lookUp(gadget(), Fields.NONE.with("plan", "x")));
  }

  /** An id that nobody has used. */
  private static String another() {
    return "c%024d".formatted(NUMBERS.incrementAndGet());
  }

  private static ConnectorAnswer call(Action action, String id, String plan) {
    return call(new ConnectorAddress(backend.address()), action, id, plan);
  }

  private static ConnectorAnswer call(
      ConnectorAddress address, Action action, String id, String plan) {
    var request = Fields.NONE.with("plan", plan);
    var details =
        Fields.NONE.with("request", request).with("service", Fields.NONE.with("id", Data.of(7)));
    return connectors()
        .at(address)
        .call(new ConnectorCall(new ProductOrderId(id), action, gadget(), details));
  }

  private static HttpConnectors connectors() {
    return new HttpConnectors(
        new DemoConnector(CLOCK),
        key -> Optional.of(SECRET),
        new HttpConnectors.Settings(Duration.ofMillis(700), CLOCK));
  }

  /** An address where nobody listens any more. */
  private static ConnectorAddress nowhere() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return new ConnectorAddress("http://127.0.0.1:" + socket.getLocalPort());
    }
  }

  private static ProductDefinition gadget() {
    return ProductDefinition.of(
        DataReader.readFields(
            "product",
            """
            {"key":"gadget","name":"Gadget","description":"A thing","currency":"USD","cycles":[],
             "fields":[{"name":"plan","type":"text"}],"price":{"rule":"flat","amount":"3.00"},
             "answer":{"message":"Here it is","shape":{}}}
            """));
  }
}
