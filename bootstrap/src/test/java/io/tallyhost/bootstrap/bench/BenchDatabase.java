package io.tallyhost.bootstrap.bench;

import io.tallyhost.persistence.shared.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL of its own that really writes to disk. */
final class BenchDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final Database database;

  BenchDatabase() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "60")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    database =
        Database.open(
            new Database.Settings(
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "postgres",
                40,
                Duration.ofSeconds(60)));
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  void execute(String sql, Object... arguments) {
    jdbi().useHandle(handle -> handle.execute(sql, arguments));
  }

  @Override
  public void close() throws IOException {
    database.close();
    postgres.close();
  }
}
