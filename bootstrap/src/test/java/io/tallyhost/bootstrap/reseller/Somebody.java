package io.tallyhost.bootstrap.reseller;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.util.concurrent.atomic.AtomicInteger;

/** A new reseller with a name of its own, signed in. */
record Somebody(String id, String username, Api api) {

  static final String PASSWORD = "password-of-them";
  private static final AtomicInteger NEXT = new AtomicInteger();

  static String name() {
    return "some-" + NEXT.incrementAndGet();
  }

  static Somebody reseller(String more) {
    return createdBy(RunningServer.get().operator(), more);
  }

  static Somebody createdBy(Api creator, String more) {
    var name = name();
    var created = creator.post("/api/admin/resellers", body(name, more)).expect(201);
    var api = RunningServer.get().anybody().signIn(name, PASSWORD);
    return new Somebody(created.text("/reseller/id"), name, api);
  }

  /** The beginning of what has to be said, and more. */
  static String body(String name, String more) {
    return ("{'username':'%s','email':'%s@resellers.test','password':'%s',"
            + "'force_password_change':false%s}")
        .formatted(name, name, PASSWORD, more.isEmpty() ? "" : "," + more);
  }

  String path(String rest) {
    return "/api/admin/resellers/" + id + rest;
  }

  long balance() {
    return shown().at("/reseller/balance_cents").asLong();
  }

  Answer shown() {
    return RunningServer.get().operator().get(path("")).expect(200);
  }

  /** A key of that kind, minted by the operator for this reseller. */
  Api key(String scopes) {
    var asked = "{'owner_email':'%s@resellers.test','scopes':[%s]}".formatted(username, scopes);
    var minted = RunningServer.get().operator().post("/api/admin/api-keys", asked).expect(201);
    return RunningServer.get().bearer(minted.text("/key"));
  }
}
