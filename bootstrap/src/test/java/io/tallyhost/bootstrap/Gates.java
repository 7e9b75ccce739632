package io.tallyhost.bootstrap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Places inside the database where whoever changes a task can be held up: inside his transaction,
 * or in the middle of its commit.
 */
final class Gates implements AutoCloseable {

  private static final String SET_UP =
      """
      CREATE SCHEMA crash;
      CREATE TABLE crash.gate (number int PRIMARY KEY, place text, moment text, open boolean);
      CREATE FUNCTION crash.halt() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        here text := CASE WHEN tg_op = 'INSERT' THEN 'PLACED'
                          WHEN new.step <> old.step THEN new.step
                          WHEN new.fence <> old.fence THEN 'LEASED' ELSE '' END;
        mine int;
      BEGIN
        SELECT number INTO mine FROM crash.gate
        WHERE NOT open AND place = here AND moment = tg_argv[0]
          AND NOT EXISTS (SELECT 1 FROM pg_locks
                          WHERE locktype = 'advisory' AND classid = 4711 AND objid = number);
        IF mine IS NOT NULL THEN
          PERFORM pg_advisory_xact_lock(4711, mine);
          WHILE NOT (SELECT open FROM crash.gate WHERE number = mine) LOOP
            PERFORM pg_sleep(0.02);
          END LOOP;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER zz_halt_inside AFTER INSERT OR UPDATE ON server_task
        FOR EACH ROW EXECUTE FUNCTION crash.halt('INSIDE');
      CREATE CONSTRAINT TRIGGER zz_halt_at_commit AFTER INSERT OR UPDATE ON server_task
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crash.halt('COMMIT')
      """;
  private static final String HOLDER =
      "FROM pg_locks WHERE locktype = 'advisory' AND classid = 4711 AND objid = %d";

  private final Connection connection;

  Gates(String jdbcUrl) throws SQLException {
    this.connection = DriverManager.getConnection(jdbcUrl);
    run(SET_UP);
  }

  /** The next one who comes there is held up. */
  void shut(int number, String place, String moment) throws SQLException {
    run("INSERT INTO crash.gate VALUES (%d, '%s', '%s', false)".formatted(number, place, moment));
  }

  boolean isSomebodyAt(int number) throws SQLException {
    return count("SELECT count(*), pg_sleep(0.01) " + HOLDER.formatted(number)) > 0;
  }

  /** Whoever stands there goes on: what he was about to commit is committed. */
  void open(int number) throws SQLException {
    run("UPDATE crash.gate SET open = true WHERE number = " + number);
  }

  /** Whoever stands there is gone, and with him what he has not committed. */
  void drop(int number) throws SQLException {
    run("SELECT pg_terminate_backend(pid) " + HOLDER.formatted(number));
    open(number);
  }

  /** One number; asking takes at least a moment. */
  long count(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
