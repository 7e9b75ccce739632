package io.tallyhost.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CopyInTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Test
  void any_text_arrives_as_it_was() {
    var strange =
        List.of(
            "",
            "\\N",
            "\\.",
            "a\tb",
            "a\nb",
            "a\r\nb",
            "\\",
            "\\t",
            "ä \ud83d\ude00",
            "NULL",
            "\u007f",
            "— \\ ä \t",
            "\ud83d\ude00\n".repeat(50_000));

    assertThat(arrived(strange)).startsWith(strange.toArray(String[]::new)).endsWith("nothing");
  }

  @Test
  void very_many_arrive_in_their_order() {
    var many = IntStream.range(0, 5_000).mapToObj(each -> "line — " + each).toList();

    assertThat(arrived(many)).startsWith(many.toArray(String[]::new)).hasSize(5_001);
  }

  private static List<String> arrived(List<String> texts) {
    return POSTGRES
        .jdbi()
        .inTransaction(
            handle -> {
              handle.execute("CREATE TEMP TABLE copied (n bigint, t text) ON COMMIT DROP");
              var copy = new CopyIn("copied", List.of("n", "t"));
              for (var i = 0; i < texts.size(); i++) {
                copy.add(i).add(texts.get(i)).endRow();
              }
              copy.add(texts.size()).add(Optional.empty()).endRow();
              copy.write(handle);
              return handle
                  .createQuery("SELECT coalesce(t, 'nothing') FROM copied ORDER BY n")
                  .mapTo(String.class)
                  .list();
            });
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
