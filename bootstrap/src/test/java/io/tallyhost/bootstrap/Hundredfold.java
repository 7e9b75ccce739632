package io.tallyhost.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Copies what is in the tables: of every reseller of the demo data there are a hundred afterwards,
 * and acme has a hundred of everything besides. Copies of hashes are no chains; pages don't ask.
 */
public final class Hundredfold {

  private static final int COPIES = 99;

  /** Copies in the same account are told apart from copies of it. */
  private static final int WITHIN = 1_000;

  private static final int APART = 1_000_000;
  private static final Set<String> LEFT_AS_THEY_ARE =
      Set.of(
          "api_key",
          "book_checkpoint",
          "idempotent_request",
          "known_address",
          "outbox_delivery",
          "outbox_event",
          "reseller_address",
          "sent_notice");
  private static final Set<String> OF_AN_ACCOUNT =
      Set.of(
          "audit_entry",
          "credit_event",
          "customer_order",
          "invoice",
          "invoice_line",
          "invoice_party",
          "invoice_settlement",
          "invoice_vat_line",
          "ledger_transaction",
          "mismatch_case",
          "order_line",
          "order_payment",
          "product_order",
          "service",
          "stretch",
          "ticket",
          "ticket_message",
          "wallet_entry",
          "webhook_delivery");
  private static final Set<String> NUMBERS = Set.of("serial", "user_id");
  private static final Set<String> DIGITS = Set.of("external_id");
  private static final Set<String> NAMES = Set.of("username", "email", "email_key");
  private static final Set<String> ONCE_WITHIN = Set.of("source", "external_ref", "reference");

  private record Column(String name, String type) {}

  private final Handle handle;

  /** As a list of literals. */
  private String kept = "";

  private Hundredfold(Handle handle) {
    this.handle = handle;
  }

  /** Copies everything; nothing else may be at work there. */
  public static void fill(RunningServer server) {
    try (var database = server.openAsOwner()) {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                handle.execute("SET LOCAL session_replication_role = replica");
                handle.execute("SET LOCAL statement_timeout = 0");
                new Hundredfold(handle).fill();
              });
      database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
    }
  }

  private void fill() {
    var tables = tables();
    var acme = "root_account_id = (SELECT account_id FROM account WHERE username = 'acme')";
    keep("kind = 'OPERATOR'");
    tables.stream()
        .filter(table -> !LEFT_AS_THEY_ARE.contains(table))
        .forEach(table -> copy(table, 1, "root_account_id NOT IN (%s)".formatted(kept)));
    keep("kind = 'OPERATOR' OR " + acme);
    tables.stream().filter(OF_AN_ACCOUNT::contains).forEach(table -> copy(table, WITHIN, acme));
    countAgain();
  }

  private void countAgain() {
    handle.execute("DELETE FROM service_tally");
    handle.execute("SELECT count_service(s, 1) FROM service s");
    handle.execute(
        """
        UPDATE metered_wallet m SET running = s.running, unsettled = s.unsettled,
          per_hour = s.per_hour
        FROM (SELECT account_id, count(*) FILTER (WHERE stopped_at IS NULL) AS running,
                     count(*) FILTER (WHERE NOT settled) AS unsettled,
                     coalesce(sum(rate) FILTER (WHERE stopped_at IS NULL), 0) AS per_hour
              FROM stretch GROUP BY account_id) s
        WHERE s.account_id = m.account_id
        """);
  }

  private List<String> tables() {
    return handle
        .createQuery(
            """
            SELECT c.table_name FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
              AND c.column_name = 'root_account_id'
            ORDER BY 1
            """)
        .mapTo(String.class)
        .list();
  }

  // Who is named the same everywhere.
  private void keep(String accounts) {
    kept =
        handle
            .createQuery(
                """
                SELECT string_agg(quote_literal(id), ', ')
                FROM (SELECT account_id AS id FROM account WHERE %s
                      UNION SELECT id FROM permission_group) ids
                """
                    .formatted(accounts))
            .mapTo(String.class)
            .one();
    handle.execute(
        """
        CREATE OR REPLACE FUNCTION pg_temp.copied(v text, k integer) RETURNS text LANGUAGE sql AS $$
          SELECT CASE WHEN id IS NULL OR id IN (%s) THEN v
                      ELSE replace(v, id, 'c' || left(md5(id || k), 24)) END
          FROM (SELECT substring(v FROM '(?:^|[^a-z0-9])(c[a-z0-9]{24})') AS id) found
        $$
        """
            .formatted(kept));
  }

  private void copy(String table, int first, String which) {
    var columns = columns(table);
    var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    var copies = new ArrayList<String>();
    columns.forEach(column -> copies.add(copied(table, column, first == WITHIN)));
    handle.execute(
        """
        INSERT INTO %s (%s) SELECT %s FROM %s, generate_series(%d, %d) AS k WHERE %s
        ORDER BY %s.ctid, k
        """
            .formatted(
                table,
                names,
                String.join(", ", copies),
                table,
                first,
                first + COPIES - 1,
                which,
                table));
  }

  private String copied(String table, Column column, boolean within) {
    var name = column.name();
    if (NUMBERS.contains(name) || (within && isNumbered(table, name))) {
      return "%s + k * %d".formatted(name, APART);
    }
    if (NAMES.contains(name)) {
      return "k || '-' || left(%s, 26)".formatted(name);
    }
    if (DIGITS.contains(name)) {
      return "k || " + name;
    }
    if (name.equals("serials") || (within && name.equals("numbers"))) {
      return each(name, "v + k * %d".formatted(APART));
    }
    if (name.equals("accounts")) {
      return each(name, "pg_temp.copied(v, k)");
    }
    if (name.equals("brand_domain")) {
      return "k || '.' || brand_domain";
    }
    if (within && ONCE_WITHIN.contains(name)) {
      return "pg_temp.copied(%1$s, k) || '-' || k".formatted(name);
    }
    return column.type().equals("text") ? mapped(table, name) : name;
  }

  private static String each(String array, String element) {
    return "ARRAY(SELECT %s FROM unnest(%s) WITH ORDINALITY AS u (v, i) ORDER BY i)"
        .formatted(element, array);
  }

  // An id alone is mapped without a function, which is quicker.
  private String mapped(String table, String name) {
    if (has(table, "%s !~ '^c[a-z0-9]{24}$'".formatted(name))) {
      return has(table, "%s ~ '(^|[^a-z0-9])c[a-z0-9]{24}'".formatted(name))
          ? "pg_temp.copied(%s, k)".formatted(name)
          : name;
    }
    return "CASE WHEN %1$s IN (%2$s) THEN %1$s ELSE 'c' || left(md5(%1$s || k), 24) END"
        .formatted(name, kept);
  }

  private boolean has(String table, String condition) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM %s WHERE %s)".formatted(table, condition))
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean isNumbered(String table, String column) {
    return column.equals("number")
        && Set.of("audit_entry", "ledger_transaction", "wallet_entry").contains(table);
  }

  private List<Column> columns(String table) {
    return handle
        .createQuery(
            """
            SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = :table AND is_generated = 'NEVER'
              AND is_identity = 'NO'
            ORDER BY ordinal_position
            """)
        .bind("table", table)
        .map((row, context) -> new Column(row.getString(1), row.getString(2)))
        .list();
  }
}
