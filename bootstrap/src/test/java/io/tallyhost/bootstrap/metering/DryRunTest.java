package io.tallyhost.bootstrap.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Answer;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import io.tallyhost.bootstrap.TablesNow;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is only asked for changes nothing, in no table. */
final class DryRunTest {

  private static final String ROOT = "/api/reseller/v1";

  private final Api operator = RunningServer.get().operator();
  private final Api nordic = RunningServer.get().reseller("nordic");

  @Test
  void a_transfer_tells_the_balance_that_it_would_leave() {
    var me = nordic.get("/api/auth/session").expect(200).text("/account/id");
    var path = "/api/admin/resellers/" + me + "/transfer";
    var before = nordic.get(ROOT + "/balance").expect(200).at("/balanceCents").asLong();

    var told =
        writingNothing(
            () -> operator.post(path + "?dryRun=true", "{'amount_cents':1234}").expect(200));

    assertThat(told.at("/balance_cents").asLong()).isEqualTo(before + 1234);
  }

  @Test
  void a_month_tells_its_invoices_and_issues_none() {
    var told =
        writingNothing(
            () ->
                operator
                    .post("/api/admin/billing/close-month?dryRun=true", "{'month':'2020-01'}")
                    .expect(200));
    assertThat(told.text("/preview/month")).isEqualTo("2020-01");
    operator.post("/api/admin/billing/close-month?dryRun=true", "{'month':'2999-01'}").expect(400);
  }

  /** Background work may write too; nothing is what a quiet moment out of several shows. */
  private static Answer writingNothing(Supplier<Answer> asking) {
    for (var attempt = 0; ; attempt++) {
      var before = TablesNow.read();
      var answer = asking.get();
      var after = TablesNow.read();
      if (after.equals(before)) {
        return answer;
      }
      assertThat(attempt).as("%s became %s", before, after).isLessThan(5);
    }
  }
}
