package io.tallyhost.bootstrap;

import io.tallyhost.persistence.shared.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A PostgreSQL of our own under the data directory, durable and behind a password. It is made on
 * the first start and kept from then on.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String SECRET = "postgres.secret";
  private static final String SUPERUSER = "postgres";
  private static final String NAME = "tallyhost";
  private static final String ONLY_WITH_PASSWORD =
      "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

  private final EmbeddedPostgres postgres;
  private final String password;
  // Of the product's own role; another one with every start, so that it is kept nowhere.
  private final String productPassword = random();

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  static EmbeddedDatabase start(DataDirectory directory) throws IOException, SQLException {
    var cluster = directory.path("postgres");
    OrphanedPostgres.stop(cluster);
    if (directory.secret(SECRET).isEmpty()) {
      forgetHalfMade(cluster);
    }
    var password = directory.secret(SECRET).orElseGet(EmbeddedDatabase::random);
    var postgres = start(directory, cluster, password);
    directory.keepSecret(SECRET, password);
    var started = new EmbeddedDatabase(postgres, password);
    started.requirePassword(cluster.resolve("pg_hba.conf"));
    started.makeDatabase();
    return started;
  }

  /** As whom the product works: somebody who can't change what is only ever added to. */
  DatabaseLogins logins() {
    return new DatabaseLogins(
        Database.Settings.of(url(), NAME, productPassword),
        Optional.of(Database.Settings.of(url(), SUPERUSER, password)));
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), NAME);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  private static EmbeddedPostgres start(DataDirectory directory, Path cluster, String password)
      throws IOException {
    var log = Redirect.appendTo(directory.path("postgres.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(directory.path("postgres-binaries").toFile())
        .setConnectConfig("password", password)
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  // The password is kept before anything else is; without it, the cluster never held a row of ours.
  private static void forgetHalfMade(Path cluster) throws IOException {
    if (Files.exists(cluster)) {
      try (var files = Files.walk(cluster)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void requirePassword(Path rules) throws IOException, SQLException {
    if (!Files.readString(rules).equals(ONLY_WITH_PASSWORD)) {
      try (var connection = connect("postgres");
          var statement = connection.createStatement()) {
        statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
        Files.writeString(rules, ONLY_WITH_PASSWORD);
        statement.execute("SELECT pg_reload_conf()");
      }
    }
  }

  private void makeDatabase() throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      makeOnce(
          statement,
          "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'",
          "CREATE DATABASE " + NAME + " ENCODING 'UTF8'");
      makeOnce(
          statement,
          "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'",
          "CREATE ROLE " + NAME + " LOGIN");
      statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + productPassword + "'");
    }
  }

  private static void makeOnce(Statement statement, String question, String command)
      throws SQLException {
    if (!statement.executeQuery(question).next()) {
      statement.execute(command);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database),
        SUPERUSER,
        password);
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
