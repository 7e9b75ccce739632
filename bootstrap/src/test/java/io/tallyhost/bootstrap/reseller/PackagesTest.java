package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** Named sets of limits and grants, and what a parent may pass on of its own. */
final class PackagesTest {

  private static final String ALL = "/api/admin/packages";
  private static final String GROUPS = "/api/admin/permission-groups";
  private static final String RESELLERS = "/api/admin/resellers";

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();
  private final Api accounts = accounts();
  private final String name = Somebody.name();

  @Test
  void a_package_is_what_resellers_start_with_and_changing_it_changes_nobody() {
    var asked = "{'name':'%s','limits':{'users':7,'domains':-1},'grants':['php','ssh']}";
    var made = operator.post(ALL, asked.formatted(name)).expect(201);
    assertThat(made.text("/package/limits/users")).isEqualTo("7");
    assertThat(made.text("/package/limits/databases")).isEqualTo("20");
    operator.post(ALL, asked.formatted(name)).expect(409);

    var early = Somebody.reseller("'package':'%s'".formatted(name));
    operator.patch(ALL + "/" + name, "{'limits':{'users':9},'grants':['php']}").expect(200);
    var late = Somebody.reseller("'package':'%s'".formatted(name));

    assertThat(limits(early)).isEqualTo("7 -1 true");
    assertThat(limits(late)).isEqualTo("9 -1 false");
    operator.delete(ALL + "/" + name).expect(409);
  }

  @Test
  void a_package_that_nobody_has_goes_and_the_default_stays() {
    operator.post(ALL, "{'name':'%s'}".formatted(name)).expect(201);
    operator.delete(ALL + "/" + name).expect(200);
    operator.get(ALL + "/" + name).expect(404);
    operator.delete(ALL + "/default").expect(409);
    assertThat(operator.get(ALL + "/default").expect(200).text("/package/limits/users"))
        .isEqualTo("5");
  }

  @Test
  void what_is_no_limit_or_no_grant_is_refused() {
    var wrong = "{'name':'%s',%s}";
    for (var more :
        new String[] {
          "'limits':{'users':-2}", "'limits':{'users':1.5}", "'limits':{'users':'5'}",
          "'limits':{'users':9223372036854775808}", "'limits':{'cats':1}", "'grants':['root']",
          "'grants':['php','php']"
        }) {
      assertThat(operator.post(ALL, wrong.formatted(name, more)).status()).as(more).isEqualTo(400);
    }
    operator.post(ALL, "{'name':'Not A Name'}").expect(400);
    server.reseller("nordic").post(ALL, "{'name':'%s'}".formatted(name)).expect(403);
  }

  @Test
  void a_sub_reseller_never_gets_more_than_its_parent_has() {
    var parent = Somebody.reseller("");
    var sub = Somebody.createdBy(parent.api(), "");
    limit(sub, "{'max_users':6}", 403);
    limit(sub, "{'max_users':-1}", 403);
    limit(sub, "{'can_grant_ssh':true}", 403);
    limit(parent, "{'max_users':6,'can_grant_ssh':true}", 200);
    limit(sub, "{'max_users':6,'can_grant_ssh':true}", 200);
  }

  @Test
  void a_reseller_passes_on_only_groups_that_allow_no_more_than_its_own() {
    var own = group("'resellers.create','customers.view','permissions.view'", false);
    var parent = Somebody.reseller("'permission_group_id':'%s'".formatted(own));
    var less = group("'customers.view'", true);
    var more = group("'customers.view','customers.delete'", true);

    parent.api().post(RESELLERS, below(more)).expect(403);
    parent.api().post(RESELLERS, below(own)).expect(403);
    parent.api().post(RESELLERS, below("cnobody000000000000000000")).expect(400);
    var made = parent.api().post(RESELLERS, below(less)).expect(201);
    assertThat(made.text("/reseller/permission_group_id")).isEqualTo(less);
    assertThat(parent.api().get(GROUPS).expect(200).body()).contains(less).doesNotContain(own);
  }

  @Test
  void what_is_promised_or_used_later_is_bound_as_well() {
    var reseller = Somebody.reseller("");
    var made = "{'email':'%s@c.test','granted':{'domains':5}}".formatted(Somebody.name());
    var id = reseller.api().post("/api/admin/customers", made).expect(201).text("/customer/id");
    var path = "/api/admin/customers/" + id;

    reseller.api().patch(path, "{'granted':{'domains':10}}").expect(200);
    reseller.api().patch(path, "{'granted':{'domains':11}}").expect(409);
    reseller.api().patch(path, "{'used':{'domains':11}}").expect(409);
    reseller.api().patch(path, "{'grants':['ssh']}").expect(403);
    reseller.api().patch(path, "{'granted':{'cats':1}}").expect(400);
    limit(reseller, "{'max_domains':3}", 200);
    reseller.api().patch(path, "{'granted':{'domains':9}}").expect(200);
    reseller.api().patch(path, "{'granted':{'domains':10}}").expect(409);
    reseller.api().patch(path, "{'granted':{'domains':3}}").expect(200);
    assertThat(reseller.api().get(path).expect(200).text("/customer/granted/domains"))
        .isEqualTo("3");
  }

  private static String below(String group) {
    return Somebody.body(Somebody.name(), "'permission_group_id':'%s'".formatted(group));
  }

  private String group(String permissions, boolean available) {
    var asked = "{'name':'%s','permissions':[%s],'available_to_sub_resellers':%s}";
    return operator
        .post(GROUPS, asked.formatted(Somebody.name(), permissions, available))
        .expect(201)
        .text("/permission_group/id");
  }

  private void limit(Somebody of, String limits, int status) {
    accounts.put("/api/v1/resellers/" + of.username() + "/limits", limits).expect(status);
  }

  private String limits(Somebody of) {
    var shown = accounts.get("/api/v1/resellers/" + of.username()).expect(200);
    return shown.text("/max_users")
        + " "
        + shown.text("/max_domains")
        + " "
        + shown.text("/can_grant_ssh");
  }

  private Api accounts() {
    var asked =
        "{'kind':'accounts','owner_email':'operator@demo.test','scopes':['accounts:admin']}";
    return server.bearer(operator.post("/api/admin/api-keys", asked).expect(201).text("/key"));
  }
}
