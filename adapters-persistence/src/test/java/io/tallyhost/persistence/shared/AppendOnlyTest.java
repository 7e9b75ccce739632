package io.tallyhost.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The books refuse to be changed twice over: to their owner by trigger, to the product by role. */
final class AppendOnlyTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private static final String NOT_ALLOWED = "42501";
  private static final String REFUSED_BY_TRIGGER = "23000";
  private static final List<String> BOOKS =
      List.of(
          "ledger_transaction",
          "wallet_entry",
          "wallet_hour",
          "usage_tax",
          "credit_event",
          "credit_event_dispute",
          "audit_entry",
          "audit_checkpoint",
          "order_line",
          "invoice",
          "invoice_party",
          "invoice_line",
          "invoice_vat_line",
          "invoice_credited_line",
          "invoice_number");

  private static Database product;
  private static Database owner;

  @BeforeAll
  static void open() {
    var settings = POSTGRES.empty("append_only");
    POSTGRES.jdbi().useHandle(it -> it.execute("CREATE ROLE \"the product\" LOGIN PASSWORD 'x'"));
    var role =
        new Database.Settings(
            settings.jdbcUrl().replaceFirst("\\?.*", ""),
            "the product",
            "x",
            2,
            settings.patience());
    product = Database.open(role, settings);
    owner = Database.open(settings);
  }

  @AfterAll
  static void close() {
    product.close();
    owner.close();
  }

  static Stream<String> changes() {
    return BOOKS.stream().flatMap(AppendOnlyTest::changes);
  }

  private static Stream<String> changes(String table) {
    return Stream.of(
        "UPDATE %s SET %s = 'x'".formatted(table, firstColumn(table)),
        "DELETE FROM %s".formatted(table),
        "TRUNCATE %s CASCADE".formatted(table));
  }

  private static String firstColumn(String table) {
    return texts(
            "SELECT attname FROM pg_attribute WHERE attnum = 1 AND attrelid = '%s'::regclass"
                .formatted(table))
        .get(0);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void by_trigger_to_their_owner(String change) {
    assertThat(stateAfter(owner, change)).isEqualTo(REFUSED_BY_TRIGGER);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void by_role_to_the_product_before_any_trigger_is_asked(String change) {
    assertThat(stateAfter(product, change)).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void no_book_is_missing_here() {
    assertThat(
            texts(
                """
                SELECT DISTINCT t.tgrelid::regclass::text
                FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                WHERE p.proname = 'refuse_change' AND t.tgtype & 56 = 56
                """))
        .containsExactlyInAnyOrderElementsOf(BOOKS);
  }

  @Test
  void the_ends_of_chains_move_but_do_not_go() {
    for (var table : List.of("audit_chain", "book_checkpoint")) {
      assertThat(stateAfter(product, "DELETE FROM " + table)).isEqualTo(NOT_ALLOWED);
      assertThat(stateAfter(product, "TRUNCATE " + table)).isEqualTo(NOT_ALLOWED);
      assertThat(stateAfter(owner, "DELETE FROM " + table)).isEqualTo(REFUSED_BY_TRIGGER);
    }
  }

  @Test
  void the_product_switches_no_trigger_off_and_makes_no_tables() {
    assertThat(stateAfter(product, "SET session_replication_role = replica"))
        .isEqualTo(NOT_ALLOWED);
    assertThat(stateAfter(product, "ALTER TABLE wallet_entry DISABLE TRIGGER ALL"))
        .isEqualTo(NOT_ALLOWED);
    assertThat(stateAfter(product, "CREATE TABLE mine (name text)")).isEqualTo(NOT_ALLOWED);
    assertThat(stateAfter(product, "DELETE FROM flyway_schema_history")).isEqualTo(NOT_ALLOWED);
  }

  @Test
  void everything_else_it_may_read_and_write() {
    assertThat(
            texts(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"))
        .allSatisfy(
            table ->
                product.jdbi().useHandle(it -> it.execute("SELECT FROM " + table + " LIMIT 1")));
    assertThat(stateAfter(product, "UPDATE wallet SET arrears = 0")).isEqualTo("done");
  }

  private static List<String> texts(String sql) {
    return owner.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private static String stateAfter(Database database, String statement) {
    try {
      database.jdbi().useTransaction(handle -> execute(handle, statement));
    } catch (JdbiException refused) {
      assertThat(refused).hasRootCauseInstanceOf(SQLException.class);
      return refused.getCause() instanceof SQLException sql ? sql.getSQLState() : "";
    }
    return "done";
  }

  private static void execute(Handle handle, String statement) {
    var unused = handle.execute(statement);
  }
}
