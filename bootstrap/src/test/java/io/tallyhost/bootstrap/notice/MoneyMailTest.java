package io.tallyhost.bootstrap.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Eventually;
import io.tallyhost.bootstrap.Mailbox;
import io.tallyhost.bootstrap.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reseller is told while its money runs out, and when something was invoiced. */
final class MoneyMailTest {

  private static final String VPS = "/api/reseller/v1/";
  private static final String HOURLY =
      "{'type':'vm-custom','ramGb':4,'cpuCores':2,'ssdGb':60,'location':'fi-hel','label':'web-1'}";

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();

  @Test
  void whoever_runs_out_of_money_is_told_of_each_step_once() {
    var api = reseller("runs-out", 40);
    var mailbox = Mailbox.of("runs-out@money.test");
    api.post(VPS + "orders", HOURLY).expect(201);
    awaitActive(api);

    passes(2);
    assertThat(subjects(mailbox, 1)).containsExactly("Your balance is running low");
    passes(90);

    // Of hours that are left, people are told twice: at the first threshold and at the last.
    assertThat(subjects(mailbox, 4))
        .containsExactlyInAnyOrder(
            "Your balance is running low",
            "Your balance is running low",
            "Your balance does not cover your usage",
            "Services are suspended");
  }

  @Test
  void an_invoice_is_told_by_its_number() {
    var api = reseller("is-invoiced", 100_000);
    var order = HOURLY.replace("'label'", "'period':'monthly','label'");
    api.post(VPS + "orders", order).expect(201);

    var mail = arrived(Mailbox.of("is-invoiced@money.test"), 1).get(0);

    var number = api.get(VPS + "invoices").expect(200).text("/invoices/0/number");
    assertThat(mail.subject()).isEqualTo(number);
    assertThat(mail.text()).contains(number).contains("EUR");
  }

  @Test
  void a_server_that_could_not_be_set_up_is_told_to_whoever_ordered_it() {
    var api = reseller("is-let-down", 100_000);
    server.refuseAtHypervisor("POST /servers");
    api.post(VPS + "orders", HOURLY.replace("web-1", "shop-7")).expect(201);
    var service = api.get(VPS + "services").expect(200).text("/services/0/id");

    var mail = arrived(Mailbox.of("is-let-down@money.test"), 1).get(0);

    assertThat(api.get(VPS + "services/" + service).text("/service/hasProvisionIssue"))
        .isEqualTo("true");
    assertThat(mail.subject()).isEqualTo("shop-7 could not be set up");
    assertThat(mail.text())
        .contains("shop-7", "tried again", "get your money back", "https://panel.tallyhost.test");
  }

  private static List<String> subjects(Mailbox mailbox, int atLeast) {
    return arrived(mailbox, atLeast).stream().map(Mailbox.Mail::subject).toList();
  }

  // Invoices are written four times a minute.
  private static List<Mailbox.Mail> arrived(Mailbox mailbox, int atLeast) {
    var mails = mailbox.await(atLeast);
    return mails.size() < atLeast ? mailbox.await(atLeast) : mails;
  }

  private void passes(int hours) {
    operator.post("/api/admin/clock", "{'advance_seconds':%d}".formatted(hours * 3600)).expect(200);
    operator.post("/api/admin/billing/tick", "").expect(200);
  }

  private static void awaitActive(Api api) {
    Eventually.seen(
        () -> api.get(VPS + "services").expect(200).text("/services/0/status"), "ACTIVE"::equals);
  }

  private Api reseller(String name, int cents) {
    var asked =
        "{'username':'%1$s','email':'%1$s@money.test','password':'password-of-them',"
            + "'balance_cents':%2$d,'force_password_change':false}";
    operator.post("/api/admin/resellers", asked.formatted(name, cents)).expect(201);
    return server.anybody().signIn(name, "password-of-them");
  }
}
