package io.tallyhost.bootstrap;

import io.tallyhost.persistence.shared.Database;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * All rows of all tables in one zip file, as one moment saw them. It needs no program besides this
 * one, and is read back into an empty database of the same version.
 */
final class Backup {

  private static final String VERSION = "version";
  private static final String TABLES =
      """
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
      ORDER BY c.relname
      """;
  private static final String SCHEMA_VERSION =
      "SELECT coalesce(max(installed_rank), 0)::text FROM flyway_schema_history WHERE success";
  private static final String SEQUENCES =
      "SELECT sequencename || ' ' || coalesce(last_value, 0) FROM pg_sequences"
          + " WHERE schemaname = 'public' ORDER BY sequencename";

  private final Database database;

  Backup(Database database) {
    this.database = database;
  }

  /** How many rows were written. */
  long write(Path file) throws IOException, SQLException {
    var draft = Path.of(file + ".part");
    try (var connection = database.pool().getConnection();
        var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      unlimited(connection);
      entry(zip, VERSION, String.join("\n", texts(connection, SCHEMA_VERSION)));
      entry(zip, "sequences", String.join("\n", texts(connection, SEQUENCES)));
      var rows = 0L;
      for (var table : texts(connection, TABLES)) {
        zip.putNextEntry(new ZipEntry("tables/" + table));
        rows += RowCopy.write(connection, table, new DataOutputStream(zip));
        zip.closeEntry();
      }
      connection.rollback();
      zip.finish();
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    }
  }

  /** How many rows were read. All of them, or none. */
  long read(Path file) throws IOException, SQLException {
    try (var connection = database.pool().getConnection();
        var zip = new ZipInputStream(Files.newInputStream(file))) {
      connection.setAutoCommit(false);
      requireEmpty(connection);
      unlimited(connection);
      // Rows come in any order and were judged when they were first written.
      execute(connection, "SET LOCAL session_replication_role = replica");
      requireVersion(connection, zip);
      var rows = 0L;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        rows += read(connection, entry.getName(), zip);
      }
      connection.commit();
      return rows;
    }
  }

  private static long read(Connection connection, String name, InputStream content)
      throws IOException, SQLException {
    if (name.startsWith("tables/")) {
      var table = name.substring("tables/".length());
      requireKnown(connection, table);
      return RowCopy.read(connection, table, new DataInputStream(content));
    }
    setSequences(connection, new String(content.readAllBytes(), StandardCharsets.UTF_8));
    return 0;
  }

  private static void requireVersion(Connection connection, ZipInputStream zip)
      throws IOException, SQLException {
    var first = zip.getNextEntry();
    if (first == null || !first.getName().equals(VERSION)) {
      throw new BadSetting("That file is no backup of Tallyhost");
    }
    var version = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    var ours = String.join("\n", texts(connection, SCHEMA_VERSION));
    if (!ours.equals(version)) {
      throw new BadSetting(
          "The backup was made with schema %s, this is schema %s".formatted(version, ours));
    }
  }

  private static void requireKnown(Connection connection, String table) throws SQLException {
    if (!texts(connection, TABLES).contains(table)) {
      throw new BadSetting("The backup holds a table that is not here: " + table);
    }
  }

  private static void requireEmpty(Connection connection) throws SQLException {
    if (!texts(connection, "SELECT 1 FROM account LIMIT 1").isEmpty()) {
      throw new BadSetting("A backup is read into an empty database only");
    }
    // What migrations put in comes with the backup again.
    execute(connection, "SET LOCAL session_replication_role = replica");
    for (var table : texts(connection, TABLES)) {
      execute(connection, "DELETE FROM \"" + table + "\"");
    }
  }

  private static void setSequences(Connection connection, String text) throws SQLException {
    for (var line : text.lines().toList()) {
      var parts = line.split(" ", 2);
      if (!parts[1].equals("0")) {
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
          statement.setString(1, '"' + parts[0] + '"');
          statement.setLong(2, Long.parseLong(parts[1]));
          statement.execute();
        }
      }
    }
  }

  private static void unlimited(Connection connection) throws SQLException {
    execute(connection, "SET LOCAL statement_timeout = 0");
    execute(connection, "SET LOCAL idle_in_transaction_session_timeout = 0");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
