package io.tallyhost.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CopyInTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Test
  void any_text_arrives_as_it_was() {
    var strange =
        List.of("", "\\N", "\\.", "a\tb", "a\nb", "a\r\nb", "\\", "\\t", "ä \ud83d\ude00", "NULL");

    var arrived =
        POSTGRES
            .jdbi()
            .inTransaction(
                handle -> {
                  handle.execute("CREATE TEMP TABLE copied (n bigint, t text) ON COMMIT DROP");
                  var copy = new CopyIn("copied", List.of("n", "t"));
                  for (var i = 0; i < strange.size(); i++) {
                    copy.add(i).add(strange.get(i)).endRow();
                  }
                  copy.add(strange.size()).add(Optional.empty()).endRow();
                  copy.write(handle);
                  return handle
                      .createQuery("SELECT coalesce(t, 'nothing') FROM copied ORDER BY n")
                      .mapTo(String.class)
                      .list();
                });

    assertThat(arrived).startsWith(strange.toArray(String[]::new)).endsWith("nothing");
  }

  @Test
  void what_the_database_refuses_is_told_with_its_reason() {
    assertThatThrownBy(
            () ->
                POSTGRES
                    .jdbi()
                    .useTransaction(
                        handle -> {
                          handle.execute("CREATE TEMP TABLE refusing (n bigint CHECK (n > 0))");
                          var copy = new CopyIn("refusing", List.of("n"));
                          copy.add(0).endRow();
                          copy.write(handle);
                        }))
        .hasCauseInstanceOf(SQLException.class)
        .hasMessageContaining("refusing_n_check");
  }
}
