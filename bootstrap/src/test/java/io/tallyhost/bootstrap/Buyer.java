package io.tallyhost.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Somebody who orders one server. */
record Buyer(String id, Api api, String key) {

  /** What is in the wallet, in cents. */
  static final long START = 10_000;

  private static final String ROOT = "/api/reseller/v1";

  /** New ones; not more at once than passwords are hashed at once. */
  static List<Buyer> several(OwnServer server, Api operator, String name, int count)
      throws ExecutionException, InterruptedException {
    var two = Executors.newFixedThreadPool(2);
    var futures = new ArrayList<CompletableFuture<Buyer>>();
    for (var i = 0; i < count; i++) {
      var key = name + "-" + i;
      futures.add(CompletableFuture.supplyAsync(() -> one(server, operator, key), two));
    }
    var buyers = new ArrayList<Buyer>();
    for (var future : futures) {
      buyers.add(future.get());
    }
    two.shutdown();
    return buyers;
  }

  private static Buyer one(OwnServer server, Api operator, String name) {
    var body =
        "{'username':'%s','email':'%s@resellers.test','password':'password-of-them',"
            + "'force_password_change':false,'currency':'EUR','balance_cents':%d}";
    var created =
        operator.post("/api/admin/resellers", body.formatted(name, name, START)).expect(201);
    var id = created.text("/reseller/id");
    var session = operator.post("/api/admin/resellers/" + id + "/login-as", "").expect(200);
    var api =
        new Api(server.address(), Map.of("Cookie", session.header("Set-Cookie").split(";", 2)[0]));
    return new Buyer(id, api, name);
  }

  /** One for a month, under the same idempotency key every time. */
  Answer order() {
    return order("monthly");
  }

  Answer orderHourly() {
    return order("hourly");
  }

  /** The same one at a server that was started again. */
  Buyer at(String address) {
    return new Buyer(id, api.at(address), key);
  }

  /** With a session that outlasts the hours that pass; being acted for does not. */
  Buyer signedIn(OwnServer server) {
    return new Buyer(id, server.anybody().signIn(key, "password-of-them"), key);
  }

  /** The id of the newest service. */
  String service() {
    return api.get(ROOT + "/services").expect(200).text("/services/0/id");
  }

  /** For how long the newest service was billed. */
  long billedSeconds() {
    return billedSeconds(service());
  }

  long billedSeconds(String service) {
    return api.get(ROOT + "/services/" + service)
        .expect(200)
        .at("/service/billedRunningSeconds")
        .asLong();
  }

  /** Asks the database for its user at the panel. */
  String userAtPanel() {
    return "SELECT user_id FROM panel_user WHERE account_id = '%s'".formatted(id);
  }

  /** Asks the database for the number of its server. */
  String externalId() {
    return "SELECT external_id::bigint FROM service WHERE replaced_by IS NULL AND account_id = '%s'"
        .formatted(id);
  }

  /** Asks the database how many of its meters run. */
  String openStretches() {
    return "SELECT count(*) FROM stretch WHERE stopped_at IS NULL AND account_id = '%s'"
        .formatted(id);
  }

  private Answer order(String period) {
    var variant = api.get(ROOT + "/products").text("/products/0/variants/0/id");
    return api.with("Idempotency-Key", key)
        .post(
            ROOT + "/orders",
            "{'variantId':'%s','period':'%s','label':'%s'}".formatted(variant, period, key));
  }
}
