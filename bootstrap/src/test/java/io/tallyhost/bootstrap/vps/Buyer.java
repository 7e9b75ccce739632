package io.tallyhost.bootstrap.vps;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A new reseller in euros who buys servers, and what can be counted of him. */
record Buyer(String id, Api api, Api reader) {

  static final String ROOT = "/api/reseller/v1";
  static final String SMALL =
      "{'type':'vm-custom','ramGb':1,'cpuCores':1,'ssdGb':20,'location':'fi-hel','label':'one'}";
  static final String MONTHLY = SMALL.replace("}", ",'period':'monthly'}");

  private static final String PASSWORD = "password-of-buyer";

  static Buyer of(String name, String more) {
    var server = RunningServer.get();
    var body =
        "{'username':'%s','email':'%s@buyers.test','password':'%s','force_password_change':false,"
            + "'currency':'EUR',%s}";
    var made =
        server
            .operator()
            .post("/api/admin/resellers", body.formatted(name, name, PASSWORD, more))
            .expect(201);
    return new Buyer(
        made.text("/reseller/id"),
        server.anybody().signIn(name, PASSWORD),
        server.anybody().signIn(name, PASSWORD));
  }

  long orders() {
    return total("/orders");
  }

  long total(String list) {
    return api.get(ROOT + list).expect(200).at("/total").asLong();
  }

  long balance() {
    return api.get(ROOT + "/balance").expect(200).at("/balanceCents").asLong();
  }

  /** Everything that a refusal must leave as it was; read in a session of its own. */
  String belongings() {
    return Stream.of("/balance", "/orders", "/tickets", "/ssh-keys", "/invoices", "/services")
        .map(list -> reader.get(ROOT + list).expect(200).body())
        .collect(Collectors.joining("\n"));
  }
}
