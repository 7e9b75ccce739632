package io.tallyhost.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes rows of evidence behind the product's back. */
final class Tampering {

  /** All columns of evidence; a new one is among them as soon as its table has it. */
  private static final String EVIDENCE =
      """
      SELECT table_name || '.' || column_name FROM information_schema.columns
      WHERE table_schema = 'public'
        AND table_name <> 'ledger_entry'
        AND (table_name LIKE 'ledger_%' OR table_name LIKE 'audit_%'
             OR table_name IN ('wallet', 'wallet_entry', 'wallet_hour', 'book_checkpoint')
             OR table_name = 'metered_wallet' AND column_name LIKE 'usage_%')
        -- A setting, not a booking: who changed it stands in the audit.
        AND (table_name, column_name) <> ('wallet', 'credit_limit')
      ORDER BY 1
      """;

  /** What a row of each table is called, and the order in which one is chosen. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("ledger_transaction", "id ORDER BY number DESC, id"),
          Map.entry("wallet_entry", "transaction_id ORDER BY number DESC, transaction_id"),
          Map.entry("wallet", "account_id ORDER BY entries DESC, account_id"),
          Map.entry("wallet_hour", "account_id ORDER BY number, account_id"),
          Map.entry("metered_wallet", "account_id ORDER BY usage_number DESC, account_id"),
          Map.entry("book_checkpoint", "account_id ORDER BY number DESC, account_id"),
          Map.entry("audit_chain", "account_id ORDER BY number DESC, account_id"),
          Map.entry("audit_entry", "account_id ORDER BY number DESC, account_id"),
          Map.entry("audit_checkpoint", "account_id ORDER BY number DESC, account_id"));

  private static final String TEXT =
      """
      left(coalesce(%1$s, 'xy'), -1) || CASE right(%1$s, 1) WHEN '0' THEN '1' ELSE '0' END
      """;
  private static final String NUMBERS =
      """
      (SELECT array_agg(CASE i WHEN 1 THEN v # 1 ELSE v END ORDER BY i)
       FROM unnest(%1$s) WITH ORDINALITY u (v, i) HAVING bool_and(v IS NOT NULL))
      """;
  private static final String DOUBLED =
      "(SELECT array_agg(2 * v ORDER BY i) FROM unnest(%1$s) WITH ORDINALITY u (v, i))";
  private static final String TEXTS =
      "CASE %1$s WHEN '{}' THEN '{a,b}' ELSE array_replace(%1$s, %1$s[2], %1$s[2] || '0') END";

  /** How a column of each type is changed; the first way that the CHECKs let through. */
  private static final Map<String, List<String>> WAYS =
      Map.ofEntries(
          Map.entry("text", List.of(TEXT)),
          Map.entry("bpchar", List.of(TEXT)),
          Map.entry("int8", List.of("coalesce(%1$s, 0) # 1024", "%1$s # 1", "%1$s - 1")),
          Map.entry("int2", List.of("%1$s + 64::smallint")),
          Map.entry("bool", List.of("NOT %1$s")),
          Map.entry("bytea", List.of("set_byte(%1$s, 0, get_byte(%1$s, 0) # 1)")),
          Map.entry(
              "timestamptz",
              List.of("%1$s + interval '1 microsecond'", "%1$s - interval '1 microsecond'")),
          Map.entry("_int8", List.of(NUMBERS, DOUBLED)),
          Map.entry("_int4", List.of(NUMBERS)),
          Map.entry("_text", List.of(TEXTS)));

  /** Where the row is, and what it is called. */
  record Victim(String table, String place, String name) {}

  private final Handle handle;

  private Tampering(Handle handle) {
    this.handle = handle;
  }

  static List<String> evidence(Jdbi jdbi) {
    return jdbi.withHandle(handle -> handle.createQuery(EVIDENCE).mapTo(String.class).list());
  }

  /** With triggers off, until the transaction ends. */
  static Tampering begin(Handle handle) {
    handle.execute("SET LOCAL session_replication_role = replica");
    return new Tampering(handle);
  }

  Victim victim(String table) {
    var chosen = NAMES.getOrDefault(table, "no_row_is_chosen_of_" + table).split(" ", 2);
    return handle
        .createQuery(
            "SELECT ctid::text, %s FROM %s %s LIMIT 1".formatted(chosen[0], table, chosen[1]))
        .map((row, context) -> new Victim(table, row.getString(1), row.getString(2)))
        .one();
  }

  /** The row as it is now. */
  Victim change(Victim victim, String column) {
    return WAYS.getOrDefault(type(victim.table(), column), List.of()).stream()
        .flatMap(way -> changed(victim, column, way.formatted(column)).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No way to change " + column));
  }

  void delete(Victim victim) {
    var deleted =
        handle.execute(
            "DELETE FROM %s WHERE ctid = ?::tid".formatted(victim.table()), victim.place());
    if (deleted != 1) {
      throw new IllegalStateException("There was no such row");
    }
  }

  /** All of it, as PostgreSQL writes it. */
  String copy(Victim victim) {
    return handle
        .select("SELECT t::text FROM %s t WHERE ctid = ?::tid".formatted(victim.table()))
        .bind(0, victim.place())
        .mapTo(String.class)
        .one();
  }

  /** Puts a copy back in its place. */
  void restore(Victim changed, String copy) {
    delete(changed);
    handle.execute("INSERT INTO %1$s SELECT (CAST(? AS %1$s)).*".formatted(changed.table()), copy);
  }

  private Optional<Victim> changed(Victim victim, String column, String value) {
    handle.savepoint("before");
    try {
      return handle
          .createQuery(
              "UPDATE %s SET %s = %s WHERE ctid = :place::tid RETURNING ctid::text, %s"
                  .formatted(victim.table(), column, value, name(victim.table())))
          .bind("place", victim.place())
          .map((row, c) -> new Victim(victim.table(), row.getString(1), row.getString(2)))
          .findOne();
    } catch (RuntimeException refused) {
      handle.rollbackToSavepoint("before");
      return Optional.empty();
    }
  }

  private static String name(String table) {
    return NAMES.getOrDefault(table, "").split(" ", 2)[0];
  }

  private String type(String table, String column) {
    return handle
        .createQuery(
            """
            SELECT udt_name FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = :table AND column_name = :column
            """)
        .bind("table", table)
        .bind("column", column)
        .mapTo(String.class)
        .one();
  }
}
