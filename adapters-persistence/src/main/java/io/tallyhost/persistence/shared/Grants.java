package io.tallyhost.persistence.shared;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the role of the product may do: read and write rows. What a trigger refuses without a
 * condition, the role is not allowed in the first place: who switches triggers off, or finds a way
 * to send SQL of their own through the product, still can't touch the books.
 */
final class Grants {

  /** Instances that start at the same time wait for each other. */
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7_461_001)";

  private static final List<String> USUAL =
      List.of(
          "GRANT USAGE ON SCHEMA public TO %s",
          "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %s",
          "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %s",
          "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %s",
          "REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %s");

  // Bits of tgtype: 8 DELETE, 16 UPDATE.
  private static final String REFUSED =
      """
      SELECT 'REVOKE ' || word || ' ON ' || t.tgrelid::regclass || ' FROM %s'
      FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid,
           (VALUES (8, 'DELETE'), (16, 'UPDATE')) AS refused (bit, word)
      WHERE p.proname = 'refuse_change' AND t.tgqual IS NULL AND t.tgtype & bit = bit
      """;

  private final Jdbi jdbi;

  Grants(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void to(String role) {
    jdbi.useTransaction(handle -> grant(handle, role));
  }

  private static void grant(Handle handle, String role) {
    handle.execute(ONE_AT_A_TIME);
    var name = quoted(handle, role);
    USUAL.forEach(statement -> handle.execute(statement.formatted(name)));
    handle
        .createQuery(REFUSED)
        .mapTo(String.class)
        .list()
        .forEach(statement -> handle.execute(statement.formatted(name)));
  }

  private static String quoted(Handle handle, String role) {
    return handle
        .createQuery("SELECT quote_ident(:role)")
        .bind("role", role)
        .mapTo(String.class)
        .one();
  }
}
