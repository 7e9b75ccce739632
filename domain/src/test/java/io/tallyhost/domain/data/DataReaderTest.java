package io.tallyhost.domain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "-0.10",
        "1e400",
        "true",
        "{\"b\":1,\"a\":[false,\"x\",{\"c\":2.50}]}",
        "\"a \\\"quoted\\\" \\\\ line\\u000a and ü 🦊\""
      })
  void what_was_read_is_written_again_the_same(String json) {
    assertThat(DataWriter.write(DataReader.read("it", json))).isEqualTo(json);
  }

  @Test
  void white_space_and_escapes_are_understood() {
    assertThat(DataReader.readFields("it", " { \"a\\/\\u0062\" :\n[ 1 , \"\\t\" ] } "))
        .hasToString("Fields[values={a/b=Items[values=[Numeric[text=1], Text[value=\t]]]}]");
  }

  @Test
  void what_is_null_is_absent() {
    assertThat(DataReader.readFields("it", "{\"a\":null}")).isEqualTo(Fields.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "{\"a\":1,\"a\":2}",
        "01",
        "1.",
        ".5",
        "+1",
        "NaN",
        "nul",
        "\"\\x\"",
        "\"\\u00g0\"",
        "\"\\u0000\"",
        "\"",
        "\"a\nb\"",
        "1 1",
        "[null]",
        "'a'",
        "{\"a\":1}x",
        "{\"a\":1}\u0000",
        "{\"a\":1}\u0000x",
        "\u0000{}",
        "{\"a\":1 \"b\":2}",
        "{,}",
        "\"\\u004\""
      })
  void what_is_no_json_is_refused(String text) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> DataReader.read("it", text));
  }

  @Test
  void endless_depth_and_endless_numbers_are_refused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> DataReader.read("it", "[".repeat(100_000)));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> DataReader.read("it", "9".repeat(65)));
  }

  @Test
  void numbers_have_64_characters_and_values_32_others_around_them_at_most() {
    var number = "9".repeat(64);
    assertThat(DataReader.read("it", number)).isEqualTo(new Data.Numeric(number));
    assertThat(DataWriter.write(DataReader.read("it", lists(32)))).isEqualTo(lists(32));
    assertThat(DataWriter.write(DataReader.read("it", objects(32)))).isEqualTo(objects(32));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> DataReader.read("it", lists(33)));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> DataReader.read("it", objects(33)));
  }

  private static String lists(int around) {
    return "[".repeat(around) + "1" + "]".repeat(around);
  }

  private static String objects(int around) {
    return "{\"a\":".repeat(around) + "1" + "}".repeat(around);
  }

  @Test
  void a_text_that_was_cut_or_changed_is_read_or_refused_and_nothing_else() {
    var json = "{\"a\":[1,2.5,true,null],\"b\":{\"c\":\"x\\u0041\\n\"}}".replace(",null", "");
    var random = new SplittableRandom(7);
    for (var round = 0; round < 5_000; round++) {
      var text = new StringBuilder(json);
      text.setCharAt(random.nextInt(json.length()), (char) random.nextInt(' ', 127));
      text.setLength(random.nextInt(json.length()) + 1);
      readOrRefused(text.toString());
    }
  }

  private static void readOrRefused(String text) {
    try {
      assertThat(DataReader.read("it", text)).isNotNull();
    } catch (InvalidValue refused) {
      assertThat(refused.field()).isEqualTo("it");
    }
  }
}
