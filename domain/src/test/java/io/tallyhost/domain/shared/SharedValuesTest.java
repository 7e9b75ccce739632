package io.tallyhost.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.identity.AccountId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SharedValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c",
        "d00000000000000000000000a",
        "c0000000000000000000000",
        "C00000000000000000000000a",
        "c0000000000000000000000-a",
        "c00000000000000000000000/",
        "c00000000000000000000000:",
        "c00000000000000000000000`",
        "c00000000000000000000000{"
      })
  void only_a_cuid_is_an_id(String text) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new AccountId(text));
  }

  @Test
  void a_cuid_is_an_id() {
    assertThat(new AccountId("clh3am1z40000qzrmn831i7rn")).hasToString("clh3am1z40000qzrmn831i7rn");
    assertThat(new AccountId("c0123456789abcdefghijklmn").value()).hasSize(25);
    assertThat(new AccountId("copqrstuvwxyz000000000000").value()).hasSize(25);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "101, 0", "-1, 0", "50, -1"})
  void a_page_has_1_to_100_items_from_somewhere(int limit, int offset) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new PageRequest(limit, offset));
  }

  @Test
  void a_page_is_a_part_of_the_whole() {
    var all = List.of(1, 2, 3, 4, 5);

    assertThat(Page.of(all, new PageRequest(2, 3)).items()).containsExactly(4, 5);
    assertThat(Page.of(all, new PageRequest(2, 4)).items()).containsExactly(5);
    assertThat(Page.of(all, new PageRequest(2, 9))).isEqualTo(new Page<>(List.of(), 5, 2, 9));
    assertThat(Page.of(all, new PageRequest(1, 0)).map(n -> "n" + n).items()).containsExactly("n1");
    assertThat(new PageRequest(100, 0).limit()).isEqualTo(100);
    assertThat(PageRequest.first()).isEqualTo(new PageRequest(50, 0));
  }

  @Test
  void a_refused_value_says_which_field_what_and_what_would_do() {
    var refused = new InvalidValue("limit", 0, "a whole number from 1 to 100");

    assertThat(refused).hasMessage("limit must be a whole number from 1 to 100, received 0");
    assertThat(refused.field()).isEqualTo("limit");
    assertThat(refused.received()).isEqualTo("0");
    assertThat(refused.allowed()).isEqualTo("a whole number from 1 to 100");
  }

  @Test
  void a_refusal_of_nothing_says_so() {
    assertThat(new InvalidValue("name", " ", "a name"))
        .hasMessage("name must be a name, received nothing");
  }

  @Test
  void a_refusal_does_not_echo_a_whole_novel() {
    assertThat(new InvalidValue("name", "x".repeat(81), "short").received())
        .isEqualTo("x".repeat(80) + "…");
    assertThat(new InvalidValue("name", "x".repeat(80), "short").received())
        .isEqualTo("x".repeat(80));
  }

  @Test
  void a_text_is_trimmed_and_has_something_in_it() {
    assertThat(InvalidValue.text("name", "  a ", 1)).isEqualTo("a");
    assertThat(InvalidValue.optionalText("name", Optional.of(" b"), 5)).contains("b");
    assertThat(InvalidValue.optionalText("name", Optional.empty(), 5)).isEmpty();
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> InvalidValue.text("name", "  ", 5));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> InvalidValue.text("name", "abcdef", 5));
  }
}
