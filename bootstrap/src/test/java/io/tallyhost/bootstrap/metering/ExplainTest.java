package io.tallyhost.bootstrap.metering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.RunningServer;
import org.junit.jupiter.api.Test;

/** Why an amount is what it is, over HTTP, for the invoices and movements of the demo data. */
final class ExplainTest {

  private static final String EXPLAIN = "/api/admin/explain/";

  private final Api operator = RunningServer.get().operator();
  private final Api acme = RunningServer.get().reseller("acme");
  private final Api nordic = RunningServer.get().reseller("nordic");

  @Test
  void every_invoice_is_the_sum_of_its_explained_lines() {
    var invoices = acme.get("/api/admin/invoices?limit=5").expect(200).at("/items");
    assertThat(invoices).isNotEmpty();
    for (var invoice : invoices) {
      var id = invoice.get("id").asText();
      var whole = operator.get(EXPLAIN + id).expect(200).at("/explanation/amounts/0");
      assertThat(sum(whole)).isEqualTo(whole.get("amount_cents").asLong());
      assertThat(acme.get(EXPLAIN + id + "-1").expect(200).text("/explanation/subject"))
          .isEqualTo(id + "-1");
      nordic.get(EXPLAIN + id).expect(404);
    }
  }

  @Test
  void a_movement_is_explained_as_text_for_people() {
    var id = movement();
    var asked = nordic.get(EXPLAIN + id + "?format=text").expect(200);
    var accepted = nordic.with("Accept", "text/plain").get(EXPLAIN + id).expect(200);

    assertThat(asked.header("Content-Type")).startsWith("text/plain");
    assertThat(asked.body()).isEqualTo(accepted.body()).contains("transaction_id: " + id);
    acme.get(EXPLAIN + id).expect(404);
    nordic.get(EXPLAIN + id + "?format=xml").expect(400);
    nordic.get(EXPLAIN + "nothing").expect(404);
    RunningServer.get().anybody().get(EXPLAIN + id).expect(401);
  }

  private String movement() {
    var me = nordic.get("/api/auth/session").expect(200).text("/account/id");
    return operator
        .get("/api/admin/resellers/" + me + "/transactions?limit=1")
        .expect(200)
        .text("/items/0/id");
  }

  private static long sum(JsonNode amount) {
    var sum = 0L;
    for (var part : amount.get("parts")) {
      assertThat(part.get("parts").isEmpty() ? part.get("amount_cents").asLong() : sum(part))
          .isEqualTo(part.get("amount_cents").asLong());
      sum += part.get("amount_cents").asLong();
    }
    return sum;
  }
}
