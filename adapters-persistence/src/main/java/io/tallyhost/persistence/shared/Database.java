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
  private final int steps;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
    this.steps = stepsDone();
  }

  /** Connects and brings the schema up to date. */
  public static Database open(Settings settings) {
    return connect(settings, Database::migrate);
  }

  /**
   * Lets the owner of the tables bring the schema up to date, and connects as somebody else, who
   * may do what the product does, but not change what is only ever added to.
   */
  public static Database open(Settings settings, Settings owner) {
    try (var owned = open(owner.withConnections(2))) {
      new Grants(owned.jdbi).to(settings.user());
      return connect(settings, pool -> {});
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** Whether the schema is still what it was brought to, or has come further. */
  public boolean isMigrated() {
    return stepsDone() >= steps;
  }

  /** For those who watch the pool. */
  public HikariDataSource pool() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static Database connect(Settings settings, Consumer<HikariDataSource> first) {
    var pool = new HikariDataSource(configuration(settings));
    try {
      first.accept(pool);
      return new Database(pool);
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
  }

  private static void migrate(HikariDataSource pool) {
    // Steps are numbered by capability, so that a later one may well have the lower number.
    var flyway = Flyway.configure().dataSource(pool).locations(MIGRATIONS).outOfOrder(true).load();
    if (!flyway.migrate().success) {
      throw new IllegalStateException("The database could not be brought up to date");
    }
  }

  private int stepsDone() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM flyway_schema_history WHERE success")
                .mapTo(Integer.class)
                .one());
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
