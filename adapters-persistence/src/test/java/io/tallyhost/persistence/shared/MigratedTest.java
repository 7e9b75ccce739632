package io.tallyhost.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MigratedTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Test
  void a_schema_that_has_lost_a_step_is_noticed() {
    try (var database = Database.open(POSTGRES.empty("migrated"))) {
      assertThat(database.isMigrated()).isTrue();
      forgetTheLastStep(database);
      assertThat(database.isMigrated()).isFalse();
    }
  }

  private static void forgetTheLastStep(Database database) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    DELETE FROM flyway_schema_history WHERE installed_rank =
                      (SELECT max(installed_rank) FROM flyway_schema_history)
                    """));
  }
}
