package io.tallyhost.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What stands in every table of the running server, as one fingerprint each. */
public final class TablesNow {

  /** Written by every request, or by the background work of everybody else's tests. */
  private static final Set<String> PASSING =
      Set.of(
          "rate_counter",
          "session",
          "sign_in_attempt",
          "idempotent_request",
          "job_lease",
          "outbox_delivery",
          "sent_notice",
          "webhook_delivery",
          "audit_checkpoint",
          "book_checkpoint",
          "flyway_schema_history");

  private TablesNow() {}

  public static Map<String, String> read() {
    return RunningServer.get().product().database().jdbi().withHandle(TablesNow::read);
  }

  private static Map<String, String> read(Handle handle) {
    var prints = new TreeMap<String, String>();
    for (var table : tables(handle)) {
      prints.put(table, print(handle, table));
    }
    return prints;
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .mapTo(String.class)
        .filter(table -> PASSING.stream().noneMatch(table::startsWith))
        .list();
  }

  private static String print(Handle handle, String table) {
    return handle
        .createQuery(
            "SELECT coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') FROM %s t"
                .formatted(table))
        .mapTo(String.class)
        .one();
  }
}
