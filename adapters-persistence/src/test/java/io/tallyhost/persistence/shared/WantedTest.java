package io.tallyhost.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class WantedTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Test
  void what_does_not_matter_stands_nowhere() {
    var all =
        Wanted.where("true")
            .ownedBy("owner", Optional.empty())
            .equal("state", Optional.empty())
            .ordered("made DESC", new PageRequest(7, 0));

    assertThat(all.sql()).isEqualTo("WHERE true ORDER BY made DESC LIMIT 7");
  }

  @Test
  void a_text_is_looked_for_as_it_is_in_small_letters() {
    var wanted = Wanted.where("true").containing(Optional.of("50%_Ä\\"), "a", "lower(b)");

    assertThat(wanted.sql()).isEqualTo("WHERE true AND (a LIKE :text OR lower(b) LIKE :text)");
    assertThat(Wanted.pattern("50%_Ä\\")).isEqualTo("%50\\%\\_ä\\\\%");
    assertThat(Wanted.where("true").containing(Optional.empty(), "a").sql())
        .isEqualTo("WHERE true");
  }

  @Test
  void whoever_has_few_rows_is_not_looked_for_among_everybodys() {
    assertFoundAlong("owner, made DESC", it -> it.ownedBy("owner", Optional.of("small")));
  }

  @Test
  void nor_along_an_index_that_is_read_from_its_end() {
    assertFoundAlong("owner, made", it -> it.ownedByBackwards("owner", Optional.of("small")));
  }

  private static void assertFoundAlong(String index, UnaryOperator<Wanted> owned) {
    var few = owned.apply(Wanted.where("true")).ordered("made DESC", PageRequest.first());
    POSTGRES
        .jdbi()
        .useTransaction(
            handle -> {
              fill(handle, index);
              assertThat(plan(handle, few.sql())).contains("of_owner").doesNotContain("Sort");
              assertThat(
                      few.bind(handle.createQuery("SELECT made FROM thing " + few.sql()))
                          .mapTo(Integer.class)
                          .list())
                  .containsExactly(2, 1);
            });
  }

  private static void fill(Handle handle, String index) {
    handle.execute("CREATE TEMP TABLE thing (owner text, made int, more text) ON COMMIT DROP");
    handle.execute(
        """
        INSERT INTO thing
        SELECT CASE WHEN g < 3 THEN 'small' ELSE 'big' || g % 3 END, g, repeat('x', 300)
        FROM generate_series(1, 20000) g
        """);
    handle.execute("CREATE INDEX of_owner ON thing (%s)".formatted(index));
    handle.execute("CREATE INDEX newest ON thing (made DESC)");
    handle.execute("ANALYZE thing");
  }

  // As it is kept for everybody, whoever asks.
  private static String plan(Handle handle, String wanted) {
    handle.execute("SET LOCAL plan_cache_mode = force_generic_plan");
    handle.execute("PREPARE kept (text) AS SELECT * FROM thing " + wanted.replace(":owner", "$1"));
    var plan =
        String.join(
            "\n", handle.createQuery("EXPLAIN EXECUTE kept ('small')").mapTo(String.class).list());
    handle.execute("DEALLOCATE kept");
    return plan;
  }
}
