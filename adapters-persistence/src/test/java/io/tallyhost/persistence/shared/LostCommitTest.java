package io.tallyhost.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.persistence.shared.CuttingProxy.Cut;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connection is lost at COMMIT: what came through is an answer, what did not is a failure. */
final class LostCommitTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private static CuttingProxy proxy;
  private static Database database;

  private final AtomicInteger performed = new AtomicInteger();

  @BeforeAll
  static void open() throws IOException {
    POSTGRES.jdbi().useHandle(handle -> handle.execute("CREATE TABLE lost_commit (name text)"));
    proxy = new CuttingProxy(POSTGRES.port());
    database = Database.open(POSTGRES.through(proxy));
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    proxy.close();
  }

  @Test
  void what_came_through_is_answered_and_not_done_again() {
    proxy.cutNext(Cut.ON_THE_WAY_BACK);

    assertThat(write("through")).isEqualTo("written");

    assertThat(kept("through")).isEqualTo(1);
    assertThat(performed).hasValue(1);
  }

  @Test
  void what_did_not_come_through_fails_and_is_not_done_again() {
    proxy.cutNext(Cut.ON_THE_WAY_THERE);

    assertThatThrownBy(() -> write("lost")).hasRootCauseInstanceOf(IOException.class);

    assertThat(kept("lost")).isZero();
    assertThat(performed).hasValue(1);
  }

  @Test
  void the_next_one_finds_another_connection() {
    proxy.cutNext(Cut.ON_THE_WAY_BACK);

    assertThat(write("one")).isEqualTo("written");
    assertThat(write("two")).isEqualTo("written");

    assertThat(kept("two")).isEqualTo(1);
  }

  private String write(String name) {
    return new JdbiUnitOfWork(database.jdbi())
        .perform(
            () -> {
              performed.incrementAndGet();
              database
                  .jdbi()
                  .useHandle(it -> it.execute("INSERT INTO lost_commit VALUES (?)", name));
              return "written";
            });
  }

  private static int kept(String name) {
    return POSTGRES
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM lost_commit WHERE name = ?")
                    .bind(0, name)
                    .mapTo(Integer.class)
                    .one());
  }
}
