package io.tallyhost.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that people send, keep and hash. */
final class TextsTest {

  @Test
  void a_text_may_have_lines_and_a_line_has_none() {
    assertThat(InvalidValue.text("body", "one\r\n\ttwo", 20)).isEqualTo("one\r\n\ttwo");
    assertThat(InvalidValue.line("subject", " one ", 20)).isEqualTo("one");
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> InvalidValue.line("subject", "one\ntwo", 20))
        .withMessageContaining("a single line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0008b", "a\u001bb", "a\u007fb", "a\u0085b"})
  void what_can_not_be_seen_is_refused(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> InvalidValue.text("body", text, 20))
        .withMessageContaining("free of control characters");
  }

  @Test
  void a_refusal_may_be_said_in_other_words() {
    var refused = InvalidValue.saying("Both must be the same", "again", "hidden");

    assertThat(refused).hasMessage("Both must be the same");
    assertThat(refused.field()).isEqualTo("again");
    assertThat(refused.received()).isEqualTo("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\ud800", "\udbff", "\udc00", "\udfff"})
  void what_no_store_keeps_is_replaced(String half) {
    assertThat(CleanText.of("a" + half + "b")).isEqualTo("a\ufffdb");
    assertThat(CleanText.of(Map.of("a" + half, half + "b")))
        .isEqualTo(Map.of("a\ufffd", "\ufffdb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\ud7ff", "\ue000", "🦊"})
  void what_any_store_keeps_is_kept(String text) {
    assertThat(CleanText.of(text)).isEqualTo(text);
  }

  @Test
  void a_hash_is_that_of_the_fields_with_their_lengths() {
    // printf 'it|2:ab|2:42|-|1{|1:k|1:v}' | sha256sum
    assertThat(
            new FieldHash("it")
                .field("ab")
                .field(42)
                .field(Optional.empty())
                .field(Map.of("k", "v"))
                .hex())
        .isEqualTo("74f0b07eb6d8e08825f22a4a0f1fddffc807caa47f52b32f2a60f7ff84470a97");
  }

  @Test
  void no_two_lists_of_fields_have_one_hash() {
    assertThat(
            Stream.of(
                    new FieldHash("it").field("a").field("b"),
                    new FieldHash("it").field("ab"),
                    new FieldHash("it").field("ab").field(""),
                    new FieldHash("other").field("ab"),
                    new FieldHash("it").field(Optional.empty()),
                    new FieldHash("it").field(Optional.of("")),
                    new FieldHash("it").field(Optional.of("-")),
                    new FieldHash("it").field(Map.of()),
                    new FieldHash("it").field(Map.of("a", "b")),
                    new FieldHash("it").field(Map.of("b", "a")))
                .map(FieldHash::hex))
        .doesNotHaveDuplicates();
  }
}
