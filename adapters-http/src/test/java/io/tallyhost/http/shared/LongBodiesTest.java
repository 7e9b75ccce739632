package io.tallyhost.http.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.shared.InvalidValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that nobody ever holds whole. */
final class LongBodiesTest {

  @Test
  void a_list_is_read_object_by_object() {
    var list = new JsonStream(new StringReader(" [{\"a\":\"x\"}, {\"a\":\"y\",\"b\":[1,{}]}] "));
    assertThat(list.hasNext()).isTrue();
    assertThat(list.next().text("a")).isEqualTo("x");
    assertThat(list.next().text("a")).isEqualTo("y");
    assertThat(list.hasNext()).isFalse();
    assertThat(list.hasNext()).isFalse();
  }

  @Test
  void what_came_before_the_break_was_read() {
    var list = new JsonStream(new StringReader("[{\"a\":\"x\"},{\"a\":"));
    assertThat(list.next().text("a")).isEqualTo("x");
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(list::next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "7", "[1]", "[{}] {}", "[{}", "[{},]", "[{}]x", "[[{}]]", "[{"})
  void only_one_list_of_objects_is_one(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> {
              var list = new JsonStream(new StringReader(text));
              while (list.hasNext()) {
                assertThat(list.next().names()).isEmpty();
              }
            });
  }

  @Test
  void lines_end_as_they_do_anywhere_and_empty_ones_do_not_count() {
    assertThat(lines("\uFEFFa,b\r\n\r\n \nc,d\ne")).containsExactly("a,b", "c,d", "e");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\n")).isEmpty();
  }

  @Test
  void a_line_without_end_and_bytes_that_are_no_text_are_refused() {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> lines("x".repeat(10_000)));
    var broken = new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xC3, '(', '\n'});
    var strict = new InputStreamReader(broken, StandardCharsets.UTF_8.newDecoder());
    var lines = new LineStream(strict);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> {
              while (lines.hasNext()) {
                assertThat(lines.next()).isEqualTo("a");
              }
            });
  }

  @Test
  void more_than_the_limit_is_413() throws IOException {
    var full = new ByteArrayInputStream(new byte[1 << 20]);
    assertThat(new LimitedStream(full, 1).readAllBytes()).hasSize(1 << 20);
    var more = new LimitedStream(new ByteArrayInputStream(new byte[(1 << 20) + 1]), 1);
    assertThatExceptionOfType(ProblemException.class).isThrownBy(more::readAllBytes);
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    new LineStream(new StringReader(text)).forEachRemaining(lines::add);
    return lines;
  }
}
