package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaultsTest {

  @TempDir Path scratch;

  @Test
  void a_database_that_goes_away_is_503_for_so_long_and_comes_back_without_a_restart()
      throws Exception {
    try (var postgres = EmbeddedPostgres.start();
        var product = start(postgres)) {
      var operator =
          new Api(product.address(), Map.of()).signIn("operator@demo.test", "demo-operator-1");
      operator.get("/api/admin/audit?limit=1").expect(200);
      refuseConnections(postgres, true);
      var answer = operator.get("/api/admin/audit?limit=1").expect(503);
      assertThat(answer.header("Retry-After")).isNotEmpty();
      assertThat(answer.text("/code")).isEqualTo("unavailable");
      var before = System.nanoTime();
      new Api(product.address(), Map.of()).get("/health/ready").expect(503);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(9));
      new Api(product.address(), Map.of()).get("/health/live").expect(200);
      refuseConnections(postgres, false);
      operator.get("/api/admin/audit?limit=1").expect(200);
      new Api(product.address(), Map.of()).get("/health/ready").expect(200);
    }
  }

  private Product start(EmbeddedPostgres postgres) throws Exception {
    try (var admin = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
        var statement = admin.createStatement()) {
      statement.execute("CREATE DATABASE app");
    }
    var url = postgres.getJdbcUrl("postgres", "app");
    var texts =
        Texts.of(
            Map.of(
                "TALLYHOST_PORT",
                "0",
                "TALLYHOST_DEMO",
                "true",
                "TALLYHOST_DATA_DIR",
                scratch.toString(),
                "TALLYHOST_DB_URL",
                url));
    return Product.start(
        Settings.read(texts),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  // As far as the product can see, the server is gone: sessions die and none can be opened.
  private static void refuseConnections(EmbeddedPostgres postgres, boolean refuse)
      throws IOException, SQLException {
    try (var admin = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
        var statement = admin.createStatement()) {
      statement.execute("ALTER DATABASE app ALLOW_CONNECTIONS " + !refuse);
      if (refuse) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'app'");
      }
    }
  }
}
