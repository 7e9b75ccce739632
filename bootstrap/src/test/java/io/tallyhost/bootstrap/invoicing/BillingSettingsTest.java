package io.tallyhost.bootstrap.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** How the operator bills, over HTTP and through the database. */
final class BillingSettingsTest {

  private final Api operator = RunningServer.get().operator();

  @Test
  void what_was_said_is_kept_and_what_was_not_said_stays() {
    operator
        .patch("/api/admin/settings", "{'company_phone':'+49 30 1','company_tax_number':'30/1'}")
        .expect(200);
    var after = operator.patch("/api/admin/settings", "{'company_tax_number':null}").expect(200);
    assertThat(after.text("/settings/company_phone")).isEqualTo("+49 30 1");
    assertThat(after.at("/settings/company_tax_number").isNull()).isTrue();
    assertThat(operator.get("/api/admin/settings").expect(200).json()).isEqualTo(after.json());
  }

  @Test
  void nonsense_is_refused_by_name() {
    var refused = operator.patch("/api/admin/settings", "{'company_iban':'DE00'}").expect(400);
    assertThat(refused.text("/field")).isEqualTo("iban");
    operator.patch("/api/admin/settings", "{'invoice_due_days':'soon'}").expect(400);
    operator.patch("/api/admin/settings", "{'colour':'red'}").expect(400);
  }

  @Test
  void documents_that_are_not_there_are_not_found() {
    operator.get("/api/admin/invoices?limit=5").expect(200);
    operator.get("/api/admin/invoices/cnothing00000000000000000").expect(404);
    operator
        .post("/api/admin/invoices/cnothing00000000000000000/credit-note", "{'reason':'none'}")
        .expect(404);
    RunningServer.get().anybody().get("/api/admin/settings").expect(401);
  }
}
