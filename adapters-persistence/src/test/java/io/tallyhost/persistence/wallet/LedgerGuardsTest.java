package io.tallyhost.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database refuses broken books by itself, whatever the code above does. */
final class LedgerGuardsTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private final RandomIds ids = new RandomIds();

  @Test
  void a_transaction_that_does_not_balance_is_refused() {
    assertThatThrownBy(() -> insert(-100, 99)).hasMessageContaining("does not balance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entry SET amount = amount + 1",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry",
        "UPDATE ledger_transaction SET kind = 'TOP_UP'",
        "DELETE FROM ledger_transaction",
        "TRUNCATE ledger_transaction CASCADE"
      })
  void books_are_never_changed(String statement) {
    insert(-100, 100);

    assertThatThrownBy(() -> POSTGRES.jdbi().useHandle(h -> h.execute(statement)))
        .hasMessageContaining("append-only");
  }

  @Test
  void a_balance_beyond_the_credit_limit_is_refused() {
    assertThatThrownBy(
            () ->
                POSTGRES
                    .jdbi()
                    .useHandle(
                        h ->
                            h.execute(
                                "INSERT INTO wallet VALUES (?, ?, 'EUR', -101, 100, 0, 0)",
                                ids.next(),
                                ids.next())))
        .hasMessageContaining("wallet_check");
  }

  private void insert(long one, long other) {
    var root = ids.next();
    var id = ids.next();
    POSTGRES
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  """
                  INSERT INTO ledger_transaction
                  VALUES (?, ?, 'ORDER', now(), 'x', NULL, 'EUR', ?, 1, sha256('x'))
                  """,
                  root,
                  id,
                  root);
              handle.execute(
                  """
                  INSERT INTO ledger_entry (root_account_id, transaction_id, line, account, amount,
                                            currency)
                  VALUES (?, ?, 0, 'CASH', ?, 'EUR'), (?, ?, 1, 'REVENUE', ?, 'EUR')
                  """,
                  root,
                  id,
                  one,
                  root,
                  id,
                  other);
            });
  }
}
