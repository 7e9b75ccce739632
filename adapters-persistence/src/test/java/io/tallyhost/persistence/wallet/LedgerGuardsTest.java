package io.tallyhost.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.jdbi.v3.core.Handle;
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

  @Test
  void entries_of_a_transaction_that_is_not_there_are_refused() {
    assertThatThrownBy(() -> POSTGRES.jdbi().useHandle(h -> entries(h, ids.next(), -100, 100)))
        .hasMessageContaining("is not there");
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
    POSTGRES
        .jdbi()
        .useTransaction(
            handle -> {
              var root = ids.next();
              handle.execute(
                  """
                  INSERT INTO ledger_transaction
                  VALUES (?, ?, 'ORDER', now(), 'x', NULL, 'EUR', ?, 1, sha256('x'))
                  """,
                  root,
                  root,
                  root);
              entries(handle, root, one, other);
            });
  }

  private static void entries(Handle handle, String root, long one, long other) {
    handle.execute(
        """
        INSERT INTO ledger_entry (root_account_id, transaction_id, line, account, amount, currency)
        VALUES (?, ?, 0, 'CASH', ?, 'EUR'), (?, ?, 1, 'REVENUE', ?, 'EUR')
        """,
        root,
        root,
        one,
        root,
        root,
        other);
  }
}
