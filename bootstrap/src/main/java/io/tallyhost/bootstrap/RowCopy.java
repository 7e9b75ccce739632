package io.tallyhost.bootstrap;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows as PostgreSQL writes whole rows, each with its length before it; -1 ends a table. */
final class RowCopy {

  private static final int AT_ONCE = 1_000;
  private static final int END = -1;

  private RowCopy() {}

  static long write(Connection connection, String table, DataOutputStream out)
      throws IOException, SQLException {
    var count = 0L;
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (var rows = statement.executeQuery("SELECT t::text FROM \"%s\" t".formatted(table))) {
        while (rows.next()) {
          var bytes = rows.getString(1).getBytes(StandardCharsets.UTF_8);
          out.writeInt(bytes.length);
          out.write(bytes);
          count++;
        }
      }
    }
    out.writeInt(END);
    out.flush();
    return count;
  }

  static long read(Connection connection, String table, DataInputStream in)
      throws IOException, SQLException {
    var count = 0L;
    var some = new ArrayList<String>();
    for (var length = in.readInt(); length != END; length = in.readInt()) {
      some.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
      if (some.size() == AT_ONCE) {
        count += insert(connection, table, some);
        some.clear();
      }
    }
    return count + insert(connection, table, some);
  }

  private static long insert(Connection connection, String table, List<String> rows)
      throws SQLException {
    var columns = columns(connection, table);
    var sql =
        """
        INSERT INTO "%1$s" (%2$s) OVERRIDING SYSTEM VALUE
        SELECT %3$s FROM
          (SELECT CAST(text AS "%1$s") AS whole FROM unnest(?) AS text OFFSET 0) r
        """
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", columns.stream().map(it -> "(r.whole)." + it).toList()));
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", rows.toArray()));
      return statement.executeUpdate();
    }
  }

  // What the database computes by itself can't be told.
  private static List<String> columns(Connection connection, String table) throws SQLException {
    var sql =
        """
        SELECT quote_ident(attname) FROM pg_attribute
        WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        ORDER BY attnum
        """;
    var columns = new ArrayList<String>();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, '"' + table + '"');
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    return columns;
  }
}
