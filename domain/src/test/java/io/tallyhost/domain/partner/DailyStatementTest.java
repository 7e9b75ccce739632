package io.tallyhost.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.partner.DailyStatement.Line;
import io.tallyhost.domain.partner.DailyStatement.Total;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DailyStatementTest {

  private static final AccountId RESELLER = new AccountId("creseller0000000000000001");
  private static final LocalDate DAY = LocalDate.parse("2026-05-01");
  private static final Line TOP_UP = new Line("txn_abc123", CreditEventKind.TOPUP, 2500, "USD");
  private static final Line RENEWAL = new Line("txn_2", CreditEventKind.RENEWAL, 999, "USD");

  @Test
  void the_digest_is_what_anybody_gets_from_the_lines() {
    // printf 'txn_2 renewal 999 USD\ntxn_abc123 topup 2500 USD\n' | sha256sum
    assertThat(statement(TOP_UP, RENEWAL).digest())
        .isEqualTo("28503bb0563ece7227d7e8d17fd2e61a71252dcd642625e893828d0fc3649a5d");
  }

  @Test
  void the_order_of_arrival_does_not_matter() {
    assertThat(statement(TOP_UP, RENEWAL)).isEqualTo(statement(RENEWAL, TOP_UP));
  }

  @Test
  void whatever_differs_changes_what_is_signed() {
    var text = statement(TOP_UP).toSign();

    assertThat(text)
        .startsWith("tallyhost-statement-v1\ncreseller0000000000000001\n2026-05-01\n1\n")
        .endsWith("\n");
    assertThat(List.of(statement(), statement(RENEWAL), statement(TOP_UP, TOP_UP)))
        .extracting(DailyStatement::toSign)
        .doesNotContain(text);
    assertThat(new DailyStatement(RESELLER, DAY.plusDays(1), List.of(TOP_UP)).toSign())
        .isNotEqualTo(text);
  }

  @Test
  void sums_are_made_kind_by_kind() {
    assertThat(statement(RENEWAL, TOP_UP, TOP_UP).totals())
        .containsExactly(
            new Total(CreditEventKind.TOPUP, "USD", 2, 5000),
            new Total(CreditEventKind.RENEWAL, "USD", 1, 999));
  }

  private static DailyStatement statement(Line... lines) {
    return new DailyStatement(RESELLER, DAY, List.of(lines));
  }
}
