package io.tallyhost.persistence.partner;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.partner.MismatchCasesContract;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.MismatchCase.Settlement;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.partner.Reconciliation.Finding;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.time.Instant;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiMismatchCasesTest extends MismatchCasesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected MismatchCases cases() {
    return new JdbiMismatchCases(POSTGRES.jdbi());
  }

  @Override
  protected CreditEvents events() {
    return new JdbiCreditEvents(POSTGRES.jdbi());
  }

  @Test
  void what_a_case_is_about_never_changes() {
    var one = opened(Finding.EXTRA, Instant.EPOCH);
    cases().settle(one.settled(new Settlement(one.owner().account(), Instant.EPOCH, "seen")));
    for (var sql :
        new String[] {
          "UPDATE mismatch_case SET reported = 1",
          "UPDATE mismatch_case SET settled_at = NULL, settled_by = NULL, note = NULL",
          "DELETE FROM mismatch_case"
        }) {
      assertThatThrownBy(() -> POSTGRES.jdbi().useHandle(handle -> handle.execute(sql)))
          .isInstanceOf(JdbiException.class);
    }
  }
}
