package io.tallyhost.bootstrap.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import io.tallyhost.bootstrap.webhook.Receiver.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhookTest {

  private static final String ALL = "/api/admin/webhooks";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();
  private final String name = "hooked-" + NEXT.incrementAndGet();
  private final String id = created();
  private final Api reseller = server.anybody().signIn(name, "password-of-them");
  private Receiver receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = Receiver.listening();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void the_algorithm_below_is_the_published_one() throws Exception {
    // The example of the Standard Webhooks specification.
    assertThat(
            signature(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "1614265330",
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void an_event_arrives_signed_and_can_be_had_again() throws Exception {
    var added = added("'wallet.*'");
    operator.post("/api/admin/resellers/" + id + "/top-up", "{'amount_cents':500}").expect(200);
    var heard = receiver.next();
    assertThat(heard.signature()).isEqualTo(signature(added.secret(), heard));
    var payload = new ObjectMapper().readTree(heard.body());
    assertThat(payload.at("/type").asText()).isEqualTo("wallet.topped_up");
    assertThat(payload.at("/data/account_id").asText()).isEqualTo(id);
    assertThat(payload.has("timestamp")).isTrue();

    var deliveries = ALL + "/" + added.id() + "/deliveries";
    reseller.post(deliveries + "/" + heard.id() + "/replay", "").expect(200);
    var again = receiver.next();
    assertThat(again.id()).isEqualTo(heard.id());
    assertThat(again.body()).isEqualTo(heard.body());
    assertThat(reseller.get(deliveries).expect(200).text("/total")).isEqualTo("1");
  }

  @Test
  void a_test_is_answered_with_what_the_receiver_said() throws Exception {
    var added = added("'*'");
    var path = ALL + "/" + added.id() + "/test";
    assertThat(reseller.post(path, "").expect(200).text("/delivery/status")).isEqualTo("delivered");
    var heard = receiver.next();
    assertThat(heard.signature()).isEqualTo(signature(added.secret(), heard));

    receiver.answers(500);
    var failed = reseller.post(path, "").expect(200);
    assertThat(failed.text("/delivery/status")).isEqualTo("failed");
    assertThat(failed.text("/delivery/last_status")).isEqualTo("500");
  }

  @Test
  void the_secret_is_shown_once() {
    var added = added("'*'");
    assertThat(reseller.get(ALL).expect(200).body()).doesNotContain(added.secret());
    assertThat(reseller.get(ALL + "/" + added.id()).expect(200).body())
        .doesNotContain(added.secret())
        .doesNotContain("secret");
    assertThat(operator.get("/api/admin/audit").expect(200).body()).doesNotContain(added.secret());
  }

  @Test
  void a_webhook_belongs_to_whoever_made_it() {
    var path = ALL + "/" + added("'*'").id();
    var other = server.reseller("nordic");
    other.get(path).expect(404);
    other.patch(path, "{'enabled':false}").expect(404);
    other.post(path + "/test", "").expect(404);
    other.get(path + "/deliveries").expect(404);
    other.delete(path).expect(404);
    operator.get(path).expect(200);
    server.anybody().get(path).expect(401);

    assertThat(reseller.patch(path, "{'enabled':false}").expect(200).text("/webhook/enabled"))
        .isEqualTo("false");
    assertThat(reseller.patch(path, "{'enabled':true}").expect(200).text("/webhook/enabled"))
        .isEqualTo("true");
    reseller.delete(path).expect(200);
    reseller.get(path).expect(404);
  }

  @Test
  void what_is_no_address_or_no_event_is_refused() {
    for (var url : new String[] {"ftp://a.test/", "https://u:p@a.test/", "nothing", ""}) {
      reseller.post(ALL, "{'url':'%s'}".formatted(url)).expect(400);
    }
    reseller.post(ALL, "{'url':'%s','events':[]}".formatted(receiver.address())).expect(400);
    var wrong = "{'url':'%s','events':['order.payed']}".formatted(receiver.address());
    assertThat(reseller.post(ALL, wrong).expect(400).text("/field")).isEqualTo("events");
  }

  private record Added(String id, String secret) {}

  private Added added(String events) {
    var answer =
        reseller
            .post(ALL, "{'url':'%s','events':[%s]}".formatted(receiver.address(), events))
            .expect(201);
    return new Added(answer.text("/webhook/id"), answer.text("/secret"));
  }

  private static String signature(String secret, Received heard) throws Exception {
    return signature(secret, heard.id(), heard.timestamp(), heard.body());
  }

  // Written from the specification alone.
  private static String signature(String secret, String id, String timestamp, String body)
      throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
    var signed = "%s.%s.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
  }

  private String created() {
    var asked =
        "{'username':'%s','email':'%s@hooks.test','password':'password-of-them',"
            + "'force_password_change':false}";
    return operator
        .post("/api/admin/resellers", asked.formatted(name, name))
        .expect(201)
        .text("/reseller/id");
  }
}
