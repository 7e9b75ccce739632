package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

final class PartnerTest {

  private static final String SIGNUP = "/api/v1/reseller/signup";
  private static final String EVENT = "/api/v1/reseller/credit-event";

  private final Api operator = RunningServer.get().operator();
  private final Somebody reseller = Somebody.reseller("");

  @Test
  void a_signup_is_made_once_whatever_the_case_of_the_address() {
    var key = reseller.key("'reseller:signup','reseller:credit'");
    var name = Somebody.name();
    var person = "{'email':'%s@Example.com','name':'Customer Name','password':'at-least-8-chars'}";
    var signedUp = key.post(SIGNUP, person.formatted(name)).expect(200);
    assertThat(signedUp.text("/ok")).isEqualTo("true");
    assertThat(signedUp.at("/id").isIntegralNumber()).isTrue();
    key.post(SIGNUP, person.formatted(name).replace("Example", "EXAMPLE")).expect(409);
    assertThat(reseller.api().get("/api/admin/customers").expect(200).text("/total"))
        .isEqualTo("1");
  }

  @Test
  void a_report_counts_once_also_after_the_key_was_rotated() {
    var minted = operator.post("/api/admin/api-keys", asked()).expect(201);
    var key = RunningServer.get().bearer(minted.text("/key"));
    assertThat(key.post(EVENT, event("25.00", "txn_abc123")).expect(200).text("/id"))
        .startsWith("ev_");
    var again = "{\"ok\":true,\"duplicate\":true}";
    assertThat(key.post(EVENT, event("25", "txn_abc123")).expect(200).body()).isEqualTo(again);
    var rotated =
        operator.post("/api/admin/api-keys/" + minted.text("/id") + "/rotate", "").expect(200);
    var renewed = RunningServer.get().bearer(rotated.text("/key"));
    key.post(EVENT, event("25", "txn_abc123")).expect(401);
    assertThat(renewed.post(EVENT, event("25", "txn_abc123")).expect(200).body()).isEqualTo(again);
    renewed.post(EVENT, event("26", "txn_abc123")).expect(409);
    assertThat(findings()).contains("reused", "extra");
  }

  @Test
  void an_amount_is_read_exactly_or_refused() {
    var key = reseller.key("'reseller:credit'");
    for (var amount : new String[] {"0", "-1", "0.001", "'5'", "1e3", "1e100000000", "9e99"}) {
      assertThat(key.post(EVENT, event(amount, "never")).status()).as(amount).isEqualTo(400);
    }
  }

  @Test
  void a_scope_that_is_missing_is_403_and_no_key_401() {
    var key = reseller.key("'reseller:credit'");
    key.post(SIGNUP, "{'email':'a@b.test','name':'A','password':'at-least-8'}").expect(403);
    RunningServer.get().anybody().post(EVENT, event("1", "never")).expect(401);
  }

  @Test
  void what_takes_back_names_what_it_takes_back() {
    var key = reseller.key("'reseller:credit'");
    var refund = "{'kind':'refund','amount_usd':5,'external_ref':'r1','meta':{%s}}";
    assertThat(key.post(EVENT, refund.formatted("")).expect(400).text("/field"))
        .isEqualTo("meta.original_ref");
    key.post(EVENT, refund.formatted("'original_ref':'txn1'")).expect(200);
  }

  @Test
  void a_top_up_that_was_not_reported_is_missing() {
    operator
        .post(reseller.path("/top-up"), "{'amount_cents':500,'external_ref':'bank-1'}")
        .expect(200);
    assertThat(findings()).contains("missing").doesNotContain("different");
    assertThat(reconciliation("&format=csv"))
        .isEqualTo(
            String.join(
                "\r\n",
                "finding,reference,reported_cents,booked_cents,currency",
                "missing,\"bank-1\",,500,EUR",
                ""));
  }

  private String findings() {
    return reconciliation("");
  }

  private String reconciliation(String more) {
    var period = "&from=2020-01-01T00:00:00Z&until=2100-01-01T00:00:00Z";
    return operator
        .get("/api/admin/reconciliation?reseller_id=" + reseller.id() + period + more)
        .expect(200)
        .body();
  }

  private String asked() {
    return "{'owner_email':'%s@resellers.test','scopes':['reseller:credit']}"
        .formatted(reseller.username());
  }

  private static String event(String amount, String ref) {
    return ("{'kind':'topup','amount_usd':%s,'external_ref':'%s',"
            + "'meta':{'downstream_user':'a@b.test'}}")
        .formatted(amount, ref);
  }
}
