package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

final class AccountsTest {

  private static final String BASE = "/api/v1/resellers/";

  private final RunningServer server = RunningServer.get();
  private final Api admin = admin();

  @Test
  void the_examples_of_the_document_are_answered_as_it_shows() {
    var name = Somebody.name();
    var created =
        admin
            .post(
                BASE,
                "{'username':'%s','email':'%s@a.test','password':'S3cure•pass'}"
                    .formatted(name, name))
            .expect(201);
    assertThat(created.body())
        .isEqualTo(
            ("{\"success\":true,\"message\":\"Reseller created successfully\","
                    + "\"username\":\"%s\",\"package\":\"default\"}")
                .formatted(name));
    assertThat(admin.get(BASE + name).expect(200).body())
        .startsWith(
            """
            {"username":"%s","package":"default","max_users":5,"max_domains":10,\
            "max_databases":20,"max_email_accounts":50,"max_ftp_accounts":10,\
            "disk_quota_mb":10240,"bandwidth_quota_mb":51200,"can_grant_php":true,\
            "can_grant_cgi":false,"can_grant_ssl":true,"can_grant_ssh":false,\
            "can_grant_cron":true,"can_grant_spam":true,"can_grant_catchall":false,\
            "can_grant_dnscontrol":true,"can_grant_sysinfo":false\
            """
                .formatted(name));
    assertThat(admin.delete(BASE + name).expect(200).body())
        .isEqualTo("{\"success\":true,\"message\":\"Reseller deleted\"}");
    admin.get(BASE + name).expect(404);
  }

  @Test
  void a_refusal_comes_in_the_envelope_with_the_rate_limit_headers() {
    var refused = admin.post(BASE, "{}").expect(400);
    assertThat(refused.text("/code")).isEqualTo("VALIDATION_ERROR");
    assertThat(refused.text("/error")).isEqualTo("Username, email, and password are required");
    assertThat(refused.text("/status")).isEqualTo("400");
    assertThat(refused.header("X-RateLimit-Limit")).isNotEmpty();
    assertThat(refused.header("X-RateLimit-Remaining")).isNotEmpty();
    assertThat(refused.header("X-RateLimit-Reset")).isNotEmpty();
  }

  @Test
  void limits_merge_and_bind_those_who_create_customers() {
    var reseller = Somebody.reseller("");
    var limits = admin.put(BASE + reseller.username() + "/limits", "{'max_users':1}").expect(200);
    assertThat(limits.text("/max_users")).isEqualTo("1");
    assertThat(limits.text("/max_domains")).isEqualTo("10");
    customer(reseller, "").expect(201);
    customer(reseller, "").expect(409);
    assertThat(
            admin
                .get(BASE + reseller.username() + "/allocation")
                .expect(200)
                .text("/remaining/users"))
        .isEqualTo("0");
    admin.delete(BASE + reseller.username()).expect(409);
  }

  @Test
  void a_customer_gets_only_what_its_reseller_may_grant() {
    var reseller = Somebody.reseller("");
    customer(reseller, ",'grants':['ssh']").expect(403);
    admin.put(BASE + reseller.username() + "/limits", "{'can_grant_ssh':true}").expect(200);
    customer(reseller, ",'grants':['ssh']").expect(201);
  }

  @Test
  void promises_may_exceed_the_limits_only_by_the_ratio_of_overselling() {
    var reseller = Somebody.reseller("");
    customer(reseller, ",'granted':{'domains':11}").expect(409);
    admin
        .put(BASE + reseller.username() + "/overselling", "{'enabled':true,'ratio':1.5}")
        .expect(200);
    customer(reseller, ",'granted':{'domains':15}").expect(201);
    customer(reseller, ",'granted':{'domains':1}").expect(409);
  }

  @Test
  void an_address_belongs_to_one_reseller() {
    var one = BASE + Somebody.reseller("").username() + "/ips";
    var other = BASE + Somebody.reseller("").username() + "/ips";
    assertThat(admin.post(one, "{'ip':'2001:DB8:0::7'}").expect(201).text("/ips/0"))
        .isEqualTo("2001:db8::7");
    admin.post(other, "{'ip':'2001:db8:0:0:0:0:0:7'}").expect(409);
    admin.post(other, "{'ip':'203.0.113.500'}").expect(400);
    admin.delete(one + "/2001:db8::7").expect(200);
    admin.post(other, "{'ip':'2001:db8::7'}").expect(201);
  }

  @Test
  void looks_and_name_servers_are_kept_and_judged() {
    var base = BASE + Somebody.reseller("").username();
    admin.put(base + "/branding", "{'enabled':true,'primary_color':'#1a2b3c'}").expect(200);
    admin.put(base + "/branding", "{'primary_color':'red'}").expect(400);
    assertThat(admin.get(base + "/branding").expect(200).text("/primary_color"))
        .isEqualTo("#1a2b3c");
    admin.delete(base + "/branding").expect(200);
    admin.put(base + "/nameservers", "{'nameservers':['ns1.a.test']}").expect(400);
    admin.put(base + "/nameservers", "{'nameservers':['ns1.a.test','ns2.a.test']}").expect(200);
  }

  @Test
  void a_customer_moves_with_its_history_to_whom_has_room() {
    var giver = Somebody.reseller("");
    var receiver = Somebody.reseller("");
    var name = customer(giver, "").expect(201).text("/customer/username");
    var move = "{'username':'%s','to':'%s'}".formatted(name, receiver.username());
    admin.put(BASE + receiver.username() + "/limits", "{'max_users':0}").expect(200);
    admin.post(BASE + "transfer-user", move).expect(409);
    admin.put(BASE + receiver.username() + "/limits", "{'max_users':1}").expect(200);
    admin.post(BASE + "transfer-user", move).expect(200);
    assertThat(admin.get(BASE + receiver.username() + "/users").expect(200).text("/0/username"))
        .isEqualTo(name);
  }

  @Test
  void names_are_reserved_small_and_plain() {
    for (var name : new String[] {"dashboard", "transfer-user", "Upper", "аdmin1", "ab", "new"}) {
      admin
          .post(
              BASE, "{'username':'%s','email':'x@a.test','password':'S3cure-pass'}".formatted(name))
          .expect(400);
    }
  }

  @Test
  void a_reseller_reads_its_own_and_changes_nothing_here() {
    var reseller = Somebody.reseller("");
    var other = Somebody.reseller("");
    var key = reseller.key("'accounts:admin'");
    key.get(BASE + reseller.username()).expect(200);
    key.get(BASE + other.username()).expect(404);
    key.put(BASE + reseller.username() + "/limits", "{'max_users':100}").expect(403);
    key.delete(BASE + reseller.username()).expect(403);
    server.anybody().get(BASE).expect(401);
  }

  private static Answer customer(Somebody reseller, String more) {
    return reseller
        .api()
        .post("/api/admin/customers", "{'email':'%s@c.test'%s}".formatted(Somebody.name(), more));
  }

  private Api admin() {
    var minted =
        server
            .operator()
            .post("/api/admin/api-keys", "{'kind':'accounts','scopes':['accounts:admin']}")
            .expect(201);
    return server.bearer(minted.text("/key"));
  }
}
