package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.PanelForms;
import io.tallyhost.bootstrap.RunningServer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a partner reports, laid beside the books when the day is over. */
final class ReconciliationTest {

  private static final String ADMIN = "/api/admin/";
  private static final String EVENT = "/api/v1/reseller/credit-event";

  private final Api operator = RunningServer.get().operator();
  private final Somebody reseller = Somebody.reseller("'currency':'USD'");
  private final Api key = reseller.key("'reseller:signup','reseller:credit'");

  @Test
  void both_sides_make_the_same_statement_and_disagreements_put_a_reseller_under_review()
      throws Exception {
    var today = today();
    report("topup", "2.50", "agreed");
    report("renewal", "9.99", "only-said");
    operator
        .post(reseller.path("/top-up"), "{'amount_cents':250,'external_ref':'agreed'}")
        .expect(200);
    operator
        .post(reseller.path("/top-up"), "{'amount_cents':700,'external_ref':'only-booked'}")
        .expect(200);
    key.get("/api/v1/reseller/statements/" + today()).expect(409);
    assertThat(shown().text("/reseller/under_review")).isEqualTo("false");

    afterDays(3);
    same(today, "agreed topup 250 USD\nonly-said renewal 999 USD\n");
    assertThat(cases("")).isEmpty();
    operator.post(ADMIN + "reconciliation/run", "").expect(200);
    reseller.api().post(ADMIN + "reconciliation/run", "").expect(403);

    assertThat(cases("")).containsExactlyInAnyOrder("missing only-booked", "extra only-said");
    assertThat(shown().text("/reseller/under_review")).isEqualTo("true");
    settleOneOnItsPage(today);
    settleAll();
    assertThat(cases("&open=true")).isEmpty();
    assertThat(cases("")).isNotEmpty();
    assertThat(shown().text("/reseller/under_review")).isEqualTo("false");
  }

  @Test
  void nobody_sees_the_statement_or_the_cases_of_another() {
    var day = today();
    afterDays(1);
    var other = Somebody.reseller("");
    var path = ADMIN + "reconciliation/statements/" + day + "?reseller_id=";
    operator.get(path + reseller.id()).expect(200);
    reseller.api().get(path + reseller.id()).expect(200);
    other.api().get(path + reseller.id()).expect(404);
    other.api().get(ADMIN + "reconciliation/cases?reseller_id=" + reseller.id()).expect(404);
    operator.get(ADMIN + "reconciliation/statements/never").expect(400);
    reseller.key("'reseller:signup'").get("/api/v1/reseller/statements/" + day).expect(403);
  }

  // Written from the description alone, as the other side would.
  private void same(LocalDate day, String lines) throws Exception {
    var statement = key.get("/api/v1/reseller/statements/" + day).expect(200);
    var digest =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(lines.getBytes(StandardCharsets.UTF_8)));
    assertThat(statement.text("/statement/digest")).isEqualTo(digest);
    var signed = "tallyhost-statement-v1\n%s\n%s\n2\n%s\n".formatted(reseller.id(), day, digest);
    assertThat(statement.text("/statement/signed_text")).isEqualTo(signed);
    assertThat(isSigned(statement, signed)).isTrue();
    assertThat(isSigned(statement, signed.replace("\n2\n", "\n3\n"))).isFalse();
    var again =
        operator
            .get(ADMIN + "reconciliation/statements/" + day + "?reseller_id=" + reseller.id())
            .expect(200);
    assertThat(again.at("/statement")).isEqualTo(statement.at("/statement"));
  }

  private static boolean isSigned(Answer statement, String text) throws Exception {
    var key = Base64.getDecoder().decode(statement.text("/statement/public_key"));
    var signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return signature.verify(Base64.getDecoder().decode(statement.text("/statement/signature")));
  }

  private void settleOneOnItsPage(LocalDate day) {
    var reader = operator.with("Accept", "text/html");
    assertThat(reader.get("/resellers/" + reseller.id()).body()).contains("Under review");
    var statement = "/reconciliation/statement?day=%s&reseller=%s".formatted(day, reseller.id());
    assertThat(reader.get(statement).expect(200).body()).contains("only-said", "SHA-256");
    var open = "/reconciliation/cases?state=open&reseller=" + reseller.id();
    assertThat(reader.get(open).expect(200).body()).contains("only-said", "only-booked");
    var one = "/reconciliation/cases/" + found("&open=true").text("/items/0/id");
    assertThat(PanelForms.of(reader).send(one, "").status()).isEqualTo(400);
    PanelForms.of(reader).send(one, "{\"note\":\"seen on its page\"}").expect(303);
    assertThat(reader.get(one).expect(200).body()).contains("Settled", "seen on its page");
    reseller.api().with("Accept", "text/html").get(one).expect(200);
    RunningServer.get().reseller("nordic").with("Accept", "text/html").get(one).expect(404);
  }

  private void settleAll() {
    for (var one : found("&open=true").at("/items")) {
      var path = ADMIN + "reconciliation/cases/" + one.at("/id").asText() + "/settle";
      reseller.api().post(path, "{'note':'never mind'}").expect(403);
      operator.post(path, "{'note':' '}").expect(400);
      operator.post(path, "{'note':'a typing error'}").expect(200);
      operator.post(path, "{'note':'again'}").expect(409);
    }
  }

  private List<String> cases(String more) {
    var all = new ArrayList<String>();
    for (var one : found(more).at("/items")) {
      all.add(one.at("/finding").asText() + " " + one.at("/reference").asText());
    }
    return all;
  }

  private Answer found(String more) {
    return operator
        .get(ADMIN + "reconciliation/cases?reseller_id=" + reseller.id() + more)
        .expect(200);
  }

  private Answer shown() {
    return operator.get(reseller.path("")).expect(200);
  }

  private void report(String kind, String amount, String reference) {
    var event = "{'kind':'%s','amount_usd':%s,'external_ref':'%s'}";
    key.post(EVENT, event.formatted(kind, amount, reference)).expect(200);
  }

  private LocalDate today() {
    var now = Instant.parse(operator.get(ADMIN + "clock").expect(200).text("/now"));
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private void afterDays(int days) {
    operator.post(ADMIN + "clock", "{'advance_seconds':%d}".formatted(days * 86_400)).expect(200);
  }
}
