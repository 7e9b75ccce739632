package io.tallyhost.persistence.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A migrated PostgreSQL behind a pool in which nothing waits for ever. */
public final class Database implements AutoCloseable {

  /** Where it is and how patient we are. */
  public record Settings(
      String jdbcUrl, String user, String password, int connections, Duration patience) {

    /** Two connections a core serve best; more only queue inside the server. */
    public static Settings of(String jdbcUrl, String user, String password) {
      var connections = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
      return new Settings(jdbcUrl, user, password, connections, Duration.ofSeconds(10));
    }

    Settings withConnections(int number) {
      return new Settings(jdbcUrl, user, password, number, patience);
    }
  }

  /** Steps in SQL, and those that need more. */
  private static final String[] MIGRATIONS = {
    "classpath:db/migration", "classpath:io/tallyhost/persistence/migration"
  };

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
  }

  /** Connects and brings the schema up to date. */
  public static Database open(Settings settings) {
    return opened(settings, Database::migrate);
  }

  /**
   * Lets the owner of the tables bring the schema up to date, and connects as somebody else, who
   * may do what the product does, but not change what is only ever added to.
   */
  public static Database open(Settings settings, Settings owner) {
    try (var owned = open(owner.withConnections(2))) {
      new Grants(owned.jdbi).to(settings.user());
    }
    return opened(settings, database -> {});
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** For those who watch the pool. */
  public HikariDataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static Database opened(Settings settings, Consumer<Database> first) {
    var pool = new HikariDataSource(configuration(settings));
    var opened = new Database(pool);
    try {
      first.accept(opened);
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
    return opened;
  }

  private void migrate() {
    var result = flyway().migrate();
    if (!result.success) {
      throw new IllegalStateException("The database could not be brought up to date");
    }
  }

  private Flyway flyway() {
    // Steps are numbered by capability, so that a later one may well have the lower number.
    return Flyway.configure().dataSource(pool).locations(MIGRATIONS).outOfOrder(true).load();
  }

  private static HikariConfig configuration(Settings settings) {
    var configuration = new HikariConfig();
    configuration.setPoolName("tallyhost");
    configuration.setJdbcUrl(settings.jdbcUrl());
    configuration.setUsername(settings.user());
    configuration.setPassword(settings.password());
    configuration.setMaximumPoolSize(settings.connections());
    configuration.setConnectionTimeout(settings.patience().toMillis());
    configuration.setValidationTimeout(Math.min(5_000, settings.patience().toMillis()));
    configuration.setDataSourceProperties(driver(settings));
    return configuration;
  }

  private static Properties driver(Settings settings) {
    var seconds = Long.toString(settings.patience().toSeconds());
    var properties = new Properties();
    properties.setProperty("connectTimeout", seconds);
    properties.setProperty("loginTimeout", seconds);
    properties.setProperty("socketTimeout", Long.toString(settings.patience().toSeconds() * 6));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("ApplicationName", "tallyhost");
    properties.setProperty(
        "options",
        "-c statement_timeout=%dms -c lock_timeout=%dms -c idle_in_transaction_session_timeout=%dms"
            .formatted(
                settings.patience().toMillis() * 5,
                settings.patience().toMillis(),
                settings.patience().toMillis() * 5));
    return properties;
  }
}
