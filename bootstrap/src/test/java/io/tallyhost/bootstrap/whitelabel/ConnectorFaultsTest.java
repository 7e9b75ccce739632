package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.whitelabel.ConnectorSignature;
import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.RunningServer;
import io.tallyhost.bootstrap.whitelabel.FakeConnector.Fault;
import io.tallyhost.bootstrap.whitelabel.FakeConnector.Heard;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders of the running product at a backend that breaks in every way, over real sockets. */
final class ConnectorFaultsTest {

  private static final String SECRET = "a-secret-of-at-least-32-characters";
  private static final long PRICE = 300;
  private static final List<Fault> AFTERWARDS =
      List.of(
          Fault.NONE,
          Fault.REFUSES,
          Fault.BAD_REQUEST,
          Fault.HANGS_UP,
          Fault.HANGS_UP_AFTER,
          Fault.PENDING);

  private static FakeConnector backend;

  @BeforeAll
  static void sell() throws IOException {
    backend = new FakeConnector();
    RunningServer.get()
        .operator()
        .post(
            "/api/admin/products",
            ("{'key':'gadget','name':'Gadget','description':'A thing','currency':'USD',"
                    + "'cycles':['monthly'],'connector':'%s','connector_secret':'%s',"
                    + "'fields':[{'name':'plan','type':'text'}],"
                    + "'price':{'rule':'flat','amount':'3.00'},"
                    + "'answer':{'message':'Here it is','shape':{'token':'{result.token}'}}}")
                .formatted(backend.address(), SECRET))
        .expect(201);
  }

  @AfterAll
  static void stop() {
    backend.close();
  }

  @Test
  void whatever_goes_wrong_nobody_pays_for_nothing_or_gets_two_for_one()
      throws InterruptedException {
    var shop = Shop.open(100_000);
    // The one that stalls would cost real time; that it is given up is shown elsewhere.
    var faults = EnumSet.complementOf(EnumSet.of(Fault.STALLS_AFTER));
    for (var first : faults) {
      for (var second : AFTERWARDS) {
        var answer = shop.order("gadget", "'plan':'%s-%s'".formatted(first, second));
        assertThat(answer.status()).as("%s", answer).isIn(200, 409, 502);
      }
    }

    settle(shop);

    var active = serials(shop, "active");
    assertThat(serials(shop, "pending")).isEmpty();
    var own = backend.delivered().stream().filter(serials(shop, "")::contains).toList();
    assertThat(own).containsExactlyInAnyOrderElementsOf(active).doesNotHaveDuplicates();
    assertThat(active.size()).isGreaterThan(35);
    assertThat(shop.balance()).isEqualTo(dollars(100_000 - PRICE * active.size()));
  }

  @Test
  void a_backend_tells_by_itself_when_it_is_done() throws InterruptedException {
    var shop = Shop.open(1_000);
    var id = pendingOrder(shop);

    callBack(id, "{\"status\":\"done\",\"result\":{\"token\":\"t\"}}", SECRET, 0).expect(200);

    assertThat(serials(shop, "active")).hasSize(1);
    var credentials = Shop.ROOT + "/services/" + serials(shop, "active").get(0) + "/credentials";
    var told = shop.api().post(credentials, "").expect(200);
    assertThat(told.text("/token")).isEqualTo("t");
    assertThat(told.header("Cache-Control")).isEqualTo("no-store");
    shop.api().post(credentials, "").expect(409);
    callBack(id, "{\"status\":\"failed\",\"reason\":\"too late\"}", SECRET, 0).expect(200);
    assertThat(serials(shop, "active")).hasSize(1);
    assertThat(shop.balance()).isEqualTo("7.00");
  }

  @Test
  void a_backend_that_gives_up_sends_the_money_back_once() throws InterruptedException {
    var shop = Shop.open(1_000);
    var id = pendingOrder(shop);

    callBack(id, "{\"status\":\"failed\",\"reason\":\"no\"}", SECRET, 0).expect(200);
    callBack(id, "{\"status\":\"failed\",\"reason\":\"no\"}", SECRET, 0).expect(200);

    assertThat(shop.balance()).isEqualTo("10.00");
    assertThat(serials(shop, "active")).isEmpty();
  }

  @Test
  void a_word_that_is_not_signed_old_or_about_nothing_is_not_heard() throws InterruptedException {
    var shop = Shop.open(1_000);
    var id = pendingOrder(shop);
    var done = "{\"status\":\"done\",\"result\":{}}";

    callBack(id, done, "another-secret-of-32-characters-or-more", 0).expect(404);
    callBack(id, done, SECRET, -301).expect(404);
    callBack(id, done, SECRET, 301).expect(404);
    callBack("cnosuchorderatallxxxxxxxx", done, SECRET, 0).expect(404);
    callBack("1%27--", done, SECRET, 0).expect(404);
    RunningServer.get().anybody().post(callbackPath(id), done).expect(404);
    callBack(id, "{\"status\":\"what\"}", SECRET, 0).expect(200);
    callBack(id, "not json", SECRET, 0);

    assertThat(serials(shop, "pending")).hasSize(1);
    assertThat(shop.balance()).isEqualTo("7.00");
  }

  /** Places an order that its backend takes its time for; its id. */
  private static String pendingOrder(Shop shop) throws InterruptedException {
    backend.heard().clear();
    var serial =
        shop.order("gadget", "'plan':'PENDING-PENDING-PENDING-PENDING'")
            .expect(200)
            .text("/service_id");
    for (var heard = next(); ; heard = next()) {
      if (heard.at("/details/service/id").equals(serial)) {
        return heard.at("/id");
      }
    }
  }

  private static Heard next() throws InterruptedException {
    var heard = backend.heard().poll(30, TimeUnit.SECONDS);
    assertThat(heard).as("what the backend hears").isNotNull();
    return heard;
  }

  /** Lets time pass, and waits until everybody was asked about, as often as it takes. */
  private static void settle(Shop shop) throws InterruptedException {
    for (var round = 0; round < 8 && !serials(shop, "pending").isEmpty(); round++) {
      backend.heard().clear();
      RunningServer.get()
          .operator()
          .post("/api/admin/clock", "{'advance_seconds':1800}")
          .expect(200);
      var asked = Optional.of(next());
      while (asked.isPresent()) {
        asked = Optional.ofNullable(backend.heard().poll(1, TimeUnit.SECONDS));
      }
    }
  }

  private static Answer callBack(String id, String body, String secret, long lateBySeconds) {
    var clock = RunningServer.get().operator().get("/api/admin/clock").expect(200);
    var now = Instant.parse(clock.text("/now")).getEpochSecond() + lateBySeconds;
    return RunningServer.get()
        .anybody()
        .with("X-Tallyhost-Timestamp", Long.toString(now))
        .with("X-Tallyhost-Signature", ConnectorSignature.of(secret, now, body))
        .send("POST", callbackPath(id), body);
  }

  private static String callbackPath(String id) {
    return Shop.ROOT + "/connector-callbacks/" + id;
  }

  private static List<String> serials(Shop shop, String status) {
    var services = shop.get("/services").expect(200).at("/services");
    return Stream.iterate(0, i -> i + 1)
        .limit(services.size())
        .map(services::get)
        .filter(service -> status.isEmpty() || service.path("status").asText().equals(status))
        .map(service -> service.path("id").asText())
        .toList();
  }

  private static String dollars(long cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }
}
