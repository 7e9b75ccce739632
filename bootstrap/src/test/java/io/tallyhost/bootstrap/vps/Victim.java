package io.tallyhost.bootstrap.vps;

import io.tallyhost.bootstrap.Eventually;

/** Somebody who has a server, an order, a ticket and a key, which are nobody else's business. */
final class Victim {
  static final Buyer ONE = Buyer.of("bad-victim", "'billing_mode':'POSTPAID','vps_limit':9");
  static final String TICKET = ticket();
  static final String SERVICE = service();
  static final String ORDER =
      ONE.api().get(Buyer.ROOT + "/orders").expect(200).text("/orders/0/id");
  static final String SSH_KEY = sshKey();

  private Victim() {}

  private static String ticket() {
    return ONE.api()
        .post(Buyer.ROOT + "/tickets", "{'subject':'Mine','message':'Only'}")
        .expect(201)
        .text("/ticket/id");
  }

  // The list settles before anything is compared.
  private static String service() {
    ONE.api().post(Buyer.ROOT + "/orders", Buyer.SMALL).expect(201);
    return Eventually.seen(
            () -> ONE.api().get(Buyer.ROOT + "/services?status=ACTIVE").expect(200),
            it -> it.at("/total").asInt() == 1)
        .text("/services/0/id");
  }

  private static String sshKey() {
    return ONE.api()
        .post(
            Buyer.ROOT + "/ssh-keys",
            "{'name':'k','publicKey':'ssh-ed25519"
                + " AAAAC3NzaC1lZDI1NTE5AAAAIM1Jg+wWm/d+emBsuN3JSoNj32sW2uMx3SFFk8YOyhc3 v@x'}")
        .expect(201)
        .text("/sshKey/id");
  }
}
