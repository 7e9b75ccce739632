package io.tallyhost.bootstrap.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** Invoices paid by hand, over HTTP. */
final class PaymentTest {

  private final Api operator = RunningServer.get().operator();
  private final Api acme = RunningServer.get().reseller("acme");

  @Test
  void what_is_paid_is_not_paid_again_and_what_is_not_ones_own_is_not_there() {
    var paid = acme.get("/api/admin/invoices?limit=1").expect(200).text("/items/0/id");
    var path = "/api/admin/invoices/" + paid + "/pay";

    assertThat(acme.post(path, "{}").expect(409).text("/error")).contains("Nothing is owed");
    operator.post(path, "{}").expect(409);
    RunningServer.get().reseller("nordic").post(path, "{}").expect(404);
    RunningServer.get().anybody().post(path, "{}").expect(401);
    operator.post("/api/admin/invoices/cnothing00000000000000000/pay", "{}").expect(404);
  }
}
