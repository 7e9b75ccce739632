package io.tallyhost.persistence.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One migrated PostgreSQL for the whole test run, in a session time zone that is nobody's default.
 * Tests share its tables: they bring ids of their own and never count on an empty table.
 */
public final class PostgresExtension implements BeforeAllCallback {

  /** Started by whoever asks first. */
  private static final class Shared {
    static final EmbeddedPostgres POSTGRES = start();
    static final Database DATABASE = Database.open(settings());

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("timezone", "Pacific/Chatham")
            .setServerConfig("max_connections", "60")
            .start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static Database.Settings settings() {
      return settings("postgres");
    }

    private static Database.Settings settings(String name) {
      return Database.Settings.of(POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    jdbi()
        .useHandle(
            handle -> {
              var unused = handle.createQuery("SELECT 1").mapTo(Integer.class).one();
            });
  }

  /** A database of its own on the same server, without tables. */
  public Database.Settings empty(String name) {
    jdbi().useHandle(handle -> handle.execute("CREATE DATABASE " + name));
    return Shared.settings(name);
  }

  /** The same database, by another way; every statement goes there in words. */
  public Database.Settings through(CuttingProxy proxy) {
    return Database.Settings.of(
        "jdbc:postgresql://127.0.0.1:%d/postgres?prepareThreshold=0".formatted(proxy.port()),
        "postgres",
        "postgres");
  }

  public int port() {
    return Shared.POSTGRES.getPort();
  }

  public Jdbi jdbi() {
    return Shared.DATABASE.jdbi();
  }
}
