package io.tallyhost.bootstrap.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ResellersTest {

  private static final String ALL = "/api/admin/resellers";

  private final Api operator = RunningServer.get().operator();

  @Test
  void a_reseller_is_onboarded_as_the_document_describes() {
    var name = Somebody.name();
    var asked =
        Somebody.body(name, "'company_name':'Acme','balance_cents':1000")
            .replace("'force_password_change':false,", "");
    operator.post(ALL, asked).expect(201);
    var reseller = RunningServer.get().anybody().signIn(name, Somebody.PASSWORD);
    reseller.get(ALL).expect(403);
    reseller
        .post(
            "/api/auth/password",
            "{'current':'%s','new':'my-own-password'}".formatted(Somebody.PASSWORD))
        .expect(200);
    var sub = Somebody.createdBy(reseller, "");
    assertThat(reseller.get(ALL).expect(200).text("/total")).isEqualTo("1");
    var moved = reseller.post(sub.path("/transfer"), "{'amount_cents':400,'note':'May'}");
    assertThat(moved.expect(200).text("/own_balance_cents")).isEqualTo("600");
    assertThat(sub.api().get(sub.path("/transactions")).expect(200).text("/items/0/amount_cents"))
        .isEqualTo("400");
  }

  @Test
  void the_hierarchy_ends_after_one_level() {
    var sub = Somebody.createdBy(Somebody.reseller("").api(), "");
    var deeper = Somebody.body(Somebody.name(), "'parent_id':'%s'".formatted(sub.id()));
    assertThat(operator.post(ALL, deeper).expect(400).text("/error"))
        .isEqualTo("Hierarchy depth is one level");
    sub.api().post(ALL, Somebody.body(Somebody.name(), "")).expect(400);
  }

  @Test
  void a_sub_resellers_networks_are_never_more_than_its_parents_are_now() {
    var parent = Somebody.reseller("'network_scope':['de-fra','fi-hel']");
    var sub = Somebody.createdBy(parent.api(), "'network_scope':['de-fra','fi-hel']");
    parent.api().patch(sub.path(""), "{'network_scope':['us-nyc']}").expect(403);

    operator.patch(parent.path(""), "{'network_scope':['fi-hel','us-nyc']}").expect(200);
    assertThat(sub.shown().at("/reseller/network_scope")).hasToString("[\"fi-hel\"]");
    assertThat(parent.api().get(ALL).expect(200).at("/items/0/network_scope"))
        .hasToString("[\"fi-hel\"]");

    operator.patch(parent.path(""), "{'network_scope':null}").expect(200);
    assertThat(sub.shown().at("/reseller/network_scope")).hasToString("[\"de-fra\",\"fi-hel\"]");
  }

  @Test
  void only_money_that_is_there_moves() {
    var parent = Somebody.reseller("'balance_cents':100,'credit_limit_cents':900");
    var sub = Somebody.createdBy(parent.api(), "");
    for (var amount : new String[] {"0", "-1", "1.5", "'5'", "9223372036854775808"}) {
      parent.api().post(sub.path("/transfer"), "{'amount_cents':%s}".formatted(amount)).expect(400);
    }
    parent.api().post(sub.path("/transfer"), "{'amount_cents':101}").expect(402);
    parent.api().post(sub.path("/transfer"), "{'amount_cents':100}").expect(200);
    parent.api().post(sub.path("/withdraw"), "{'amount_cents':101}").expect(402);
    sub.api().post(sub.path("/withdraw"), "{'amount_cents':1}").expect(403);
    Somebody.reseller("").api().post(sub.path("/withdraw"), "{'amount_cents':1}").expect(404);
    assertThat(parent.balance()).isZero();
    assertThat(sub.balance()).isEqualTo(100);
  }

  @Test
  void a_payment_from_outside_counts_once_for_each_reference() {
    var reseller = Somebody.reseller("");
    var paid = "{'amount_cents':%d,'external_ref':'bank-77'}";
    operator.post(reseller.path("/top-up"), paid.formatted(250)).expect(200);
    assertThat(
            operator
                .post(reseller.path("/top-up"), paid.formatted(250))
                .expect(200)
                .text("/duplicate"))
        .isEqualTo("true");
    operator.post(reseller.path("/top-up"), paid.formatted(251)).expect(409);
    reseller.api().post(reseller.path("/top-up"), paid.formatted(1)).expect(403);
    assertThat(reseller.balance()).isEqualTo(250);
  }

  @Test
  void opposite_transfers_in_parallel_neither_block_nor_lose_a_cent() throws Exception {
    var parent = Somebody.reseller("'balance_cents':100000");
    var sub = Somebody.createdBy(parent.api(), "");
    parent.api().post(sub.path("/transfer"), "{'amount_cents':50000}").expect(200);
    var threads = Executors.newFixedThreadPool(16);
    try {
      var all =
          threads.invokeAll(
              IntStream.range(0, 1000)
                  .<Callable<Integer>>mapToObj(i -> () -> opposite(parent, sub, i))
                  .toList());
      for (var one : all) {
        assertThat(one.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(parent.balance() + sub.balance()).isEqualTo(100_000);
  }

  @Test
  void nobody_sets_his_own_terms() {
    var reseller = Somebody.reseller("");
    reseller.api().patch(reseller.path(""), "{'company_name':'Ours'}").expect(200);
    reseller.api().patch(reseller.path(""), "{'credit_limit_cents':5}").expect(403);
    reseller.api().patch(reseller.path(""), "{'billing_mode':'POSTPAID'}").expect(403);
    reseller.api().patch(reseller.path(""), "{'allowed_ips':[]}").expect(200);
    reseller.api().patch(reseller.path(""), "{'allowed_ips':['10.0.0.0/8']}").expect(403);
    operator.patch(reseller.path(""), "{'allowed_ips':['10.0.0.0/99']}").expect(400);
  }

  @Test
  void a_group_is_given_only_where_it_is_meant_to_be_and_stays_while_it_has_members() {
    var group =
        operator
            .post(
                "/api/admin/permission-groups",
                "{'name':'%s','permissions':['resellers.view']}".formatted(Somebody.name()))
            .expect(201)
            .text("/permission_group/id");
    var asked = "'permission_group_id':'%s'".formatted(group);
    var reseller = Somebody.reseller("");
    reseller.api().post(ALL, Somebody.body(Somebody.name(), asked)).expect(403);
    var member = Somebody.reseller(asked);
    member.api().post("/api/admin/customers", "{'email':'x@c.test'}").expect(403);
    operator.delete("/api/admin/permission-groups/" + group).expect(409);
  }

  @Test
  void a_deleted_name_stays_taken_until_it_is_deleted_for_good() {
    var reseller = Somebody.reseller("");
    operator.delete(reseller.path("")).expect(200);
    reseller.api().get(ALL).expect(401);
    operator.post(ALL, Somebody.body(reseller.username(), "")).expect(409);
    operator.post(reseller.path("/permanent-delete"), "").expect(200);
    operator.post(ALL, Somebody.body(reseller.username(), "")).expect(201);
  }

  @Test
  void a_failed_creation_leaves_nothing() {
    var name = Somebody.name();
    var total = operator.get(ALL).expect(200).text("/total");
    operator.post(ALL, Somebody.body(name, "'package':'no-such-package'")).expect(400);
    assertThat(operator.get(ALL).expect(200).text("/total")).isEqualTo(total);
    operator.post(ALL, Somebody.body(name, "")).expect(201);
  }

  @Test
  void a_suspended_reseller_and_its_sub_resellers_do_nothing() {
    var parent = Somebody.reseller("");
    var sub = Somebody.createdBy(parent.api(), "");
    operator.post(parent.path("/suspend"), "").expect(200);
    assertThat(sub.api().get("/api/admin/customers").status()).isIn(401, 403);
    operator.post(parent.path("/unsuspend"), "").expect(200);
    sub.api().get("/api/admin/customers").expect(200);
  }

  private static int opposite(Somebody parent, Somebody sub, int i) {
    var way = i % 2 == 0 ? "/transfer" : "/withdraw";
    return parent.api().post(sub.path(way), "{'amount_cents':%d}".formatted(1 + i % 7)).status();
  }
}
