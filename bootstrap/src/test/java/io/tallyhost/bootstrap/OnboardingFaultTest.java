package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting up a reseller breaks at each of its rows in turn, and leaves nothing behind. */
final class OnboardingFaultTest {

  private static final String RESELLERS = "/api/admin/resellers";
  private static final String ASKED =
      "{'username':'%1$s','email':'%1$s@faults.test','password':'password-of-them',"
          + "'full_name':'Breaks here','display_name':'Breaks here','balance_cents':424243}";
  private static final String BREAK =
      """
      CREATE FUNCTION break_here() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'broken on purpose';
      END $$;
      CREATE TRIGGER break_here BEFORE INSERT ON %s FOR EACH ROW
      WHEN (CAST(new AS text) LIKE '%s') EXECUTE FUNCTION break_here()
      """;
  private static final String MEND = "DROP FUNCTION break_here CASCADE";

  private final RunningServer server = RunningServer.get();
  private final Api operator = server.operator();

  @ParameterizedTest
  @CsvSource({
    "account, %Breaks here%",
    "reseller, %Breaks here%",
    "wallet, %",
    "ledger_transaction, %Starting balance%",
    "wallet_entry, %",
    "audit_entry, %resellers.create%",
    "outbox_event, %reseller.created%"
  })
  void what_breaks_leaves_nothing(String table, String row) throws SQLException {
    var name = "fault-" + table.replace('_', '-');
    var before = standing();

    broken(table, row, () -> operator.post(RESELLERS, ASKED.formatted(name)).expect(500));

    assertThat(standing()).isEqualTo(before);
    var created = operator.post(RESELLERS, ASKED.formatted(name)).expect(201);
    assertThat(created.text("/reseller/balance_cents")).isEqualTo("424243");
  }

  private String standing() throws SQLException {
    try (var connection = connected();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM reseller),"
                    + " (SELECT count(*) FROM wallet),"
                    + " (SELECT count(*) FROM ledger_transaction WHERE 424243 = ANY(amounts))")) {
      assertThat(row.next()).isTrue();
      return "%d %d %d %d"
          .formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  private void broken(String table, String row, Runnable work) throws SQLException {
    try (var connection = connected();
        var statement = connection.createStatement()) {
      statement.execute(BREAK.formatted(table, row));
      try {
        work.run();
      } finally {
        statement.execute(MEND);
      }
    }
  }

  private Connection connected() throws SQLException {
    return DriverManager.getConnection(server.settings().ownerUrl().orElseThrow());
  }
}
