package io.tallyhost.bootstrap.whitelabel;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.util.concurrent.atomic.AtomicInteger;

/** A reseller who sells white-label products, with a pair of keys and one client. */
final class Shop {

  static final String ROOT = "/wp-json/resellportal/v1";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final String name;
  private final Api api;
  private final int client;

  private Shop(String name, Api api) {
    this.name = name;
    this.api = api;
    this.client = client("John Doe");
  }

  /** A new one with so many cents. */
  static Shop open(long cents) {
    var name = "shop" + NUMBERS.incrementAndGet();
    RunningServer.get()
        .operator()
        .post(
            "/api/admin/resellers",
            ("{'username':'%s','email':'%s@shops.test','password':'shop-secret-1','currency':'USD',"
                    + "'country':'US','balance_cents':%d,'force_password_change':false}")
                .formatted(name, name, cents))
        .expect(201);
    var key =
        RunningServer.get()
            .signedIn(name, "shop-secret-1")
            .post(
                "/api/admin/api-keys",
                "{'kind':'whitelabel','scopes':['whitelabel:*'],'rate_limit':6000}")
            .expect(201);
    var api =
        RunningServer.get()
            .anybody()
            .with("X-API-Key", key.text("/key"))
            .with("X-API-Secret", key.text("/secret"));
    return new Shop(name, api);
  }

  Api api() {
    return api;
  }

  /** The same reseller, signed in with its password. */
  Api panel() {
    return RunningServer.get().signedIn(name, "shop-secret-1");
  }

  int client() {
    return client;
  }

  Answer get(String path) {
    return api.get(ROOT + path);
  }

  Answer delete(String path) {
    return api.delete(ROOT + path);
  }

  Answer order(String key, String fields) {
    return order(api, client, key, fields);
  }

  /** What an order would cost. */
  Answer dryRun(String key, String fields) {
    return api.post(ROOT + "/orders?dryRun=true", body(client, key, fields));
  }

  Answer order(int someClient, String key, String fields) {
    return order(api, someClient, key, fields);
  }

  /** Orders with the same idempotency key. */
  Answer orderOnce(String idempotencyKey, String key, String fields) {
    return order(api.with("Idempotency-Key", idempotencyKey), client, key, fields);
  }

  /** As it is written in the answer. */
  String balance() {
    return get("/balance").expect(200).body().replaceAll(".*\"balance\":([-0-9.]+).*", "$1");
  }

  int services() {
    return get("/services").expect(200).at("/services").size();
  }

  int client(String person) {
    var email = "client%d@shops.test".formatted(NUMBERS.incrementAndGet());
    return api.post(
            ROOT + "/clients",
            "{'name':'%s','email':'%s','phone':'+15551234567','company':'Smith LLC'}"
                .formatted(person, email))
        .expect(200)
        .at("/client_id")
        .asInt();
  }

  private static Answer order(Api api, int client, String key, String fields) {
    return api.post(ROOT + "/orders", body(client, key, fields));
  }

  private static String body(int client, String key, String fields) {
    var comma = fields.isEmpty() ? "" : ",";
    return "{'client_id':%d,'product_key':'%s'%s%s}".formatted(client, key, comma, fields);
  }
}
