package io.tallyhost.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database refuses broken books by itself, whatever the code above does. */
final class LedgerGuardsTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private final RandomIds ids = new RandomIds();

  @Test
  void a_transaction_that_does_not_balance_is_refused() {
    assertThatThrownBy(() -> insert("{CASH,REVENUE}", "{-100,99}"))
        .hasMessageContaining("ledger_transaction_balances");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{0,0}", "{-100,NULL}", "{NULL,NULL}"})
  void entries_without_an_amount_are_refused(String amounts) {
    assertThatThrownBy(() -> insert("{CASH,REVENUE}", amounts))
        .hasMessageContaining("ledger_transaction_balances");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"{CASH}; {100}", "{}; {}", "{CASH,REVENUE,VAT}; {-1,1}", "{CASH,VAT}; {-2,1,1}"})
  void a_transaction_that_is_not_whole_is_refused(String accounts, String amounts) {
    assertThatThrownBy(() -> insert(accounts, amounts)).hasMessageContaining("ledger_transaction_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{WALLET:a,CASH}; {NULL,NULL}; {NULL,NULL}",
        "{WALLET:a,CASH}; {1,NULL}; {NULL,NULL}",
        "{WALLET:a,CASH}; {NULL,NULL}; {-100,NULL}",
        "{WALLET:a,CASH}; {1,1}; {-100,100}",
        "{NULL,CASH}; {NULL,NULL}; {NULL,NULL}"
      })
  void entries_of_wallets_have_their_number_and_balance_and_no_others(
      String accounts, String numbers, String balances) {
    assertThatThrownBy(() -> insert(accounts, "{-100,100}", numbers, balances))
        .hasMessageContaining("ledger_transaction_wallets_are_numbered");
  }

  @Test
  void a_wallet_has_one_entry_of_a_number() {
    var statement = "INSERT INTO wallet_entry VALUES ('r', 'w', 1, 't')";
    POSTGRES.jdbi().useHandle(h -> h.execute(statement));

    assertThatThrownBy(() -> POSTGRES.jdbi().useHandle(h -> h.execute(statement)))
        .hasMessageContaining("wallet_entry_pkey");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE wallet_entry SET number = number + 1",
        "DELETE FROM wallet_entry",
        "TRUNCATE wallet_entry",
        "UPDATE ledger_transaction SET kind = 'TOP_UP'",
        "DELETE FROM ledger_transaction",
        "TRUNCATE ledger_transaction CASCADE"
      })
  void books_are_never_changed(String statement) {
    insert("{CASH,REVENUE}", "{-100,100}");

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

  private void insert(String accounts, String amounts) {
    var none = accounts.replaceAll("[A-Z]+", "NULL");
    insert(accounts, amounts, none, none);
  }

  private void insert(String accounts, String amounts, String numbers, String balances) {
    var id = ids.next();
    POSTGRES
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO ledger_transaction
                    VALUES (?, ?, 'ORDER', now(), 'x', NULL, 'EUR', ?, 1, sha256('x'),
                            ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                    """,
                    id,
                    id,
                    id,
                    accounts,
                    amounts,
                    numbers,
                    balances));
  }
}
