package io.tallyhost.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "0-9", "acme-sub", "a.b_c-d", "abcdefghijklmnopqrstuvwxyz012345"})
  void a_username_is_lower_case_letters_digits_and_some_marks(String name) {
    assertThat(new Username(name)).hasToString(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "Acme",
        "-abc",
        ".abc",
        "a b",
        "äbc",
        "abcdefghijklmnopqrstuvwxyz0123456",
        "dashboard",
        "transfer-user",
        "new",
        "admin",
        "me",
        "abc\n",
        "ıabc"
      })
  void anything_else_and_reserved_words_are_no_usernames(String name) {
    assertThatThrownBy(() -> new Username(name))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.field()).isEqualTo("username"));
  }

  @Test
  void a_made_up_username_is_a_username() {
    assertThat(Username.generated(1001)).isEqualTo(new Username("user-1001"));
    assertThat(new Username("abc")).isLessThan(new Username("abd"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.cz",
        "first.last+tag@mail.example.co.uk",
        "o'neil@example.test",
        "x@xn--a.de"
      })
  void an_email_address_is_taken(String text) {
    assertThat(new EmailAddress(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "@b.cz",
        "a@.cz",
        "a@b..cz",
        "a..b@c.cz",
        ".a@b.cz",
        "Foo <a@b.cz>",
        "a@b.cz\r\nBcc: x@y.cz",
        "a b@c.cz",
        "a@-b.cz",
        "a@b.c",
        "ä@b.cz",
        "a@b.cz "
      })
  void what_is_no_email_address_is_refused(String text) {
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void an_email_address_has_its_limits() {
    var local = "l".repeat(64);
    var longest =
        local + "@" + "d".repeat(62) + "." + "e".repeat(61) + "." + "f".repeat(61) + ".de";

    assertThat(longest).hasSize(254);
    assertThat(new EmailAddress(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> new EmailAddress("l" + local + "@b.cz"))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new EmailAddress(longest.replace(".de", ".dee")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void email_addresses_are_the_same_in_any_case() {
    assertThat(new EmailAddress("INFO@Example.TEST"))
        .isEqualTo(new EmailAddress("info@example.test"))
        .hasSameHashCodeAs(new EmailAddress("info@example.test"));
    assertThat(new EmailAddress("INFO@Example.TEST").key()).isEqualTo("info@example.test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "pässwör", "\ud83d\ude00\ud83d\ude00"})
  void a_password_has_at_least_8_bytes(String text) {
    assertThat(new Password(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "1234567\0 9"})
  void a_shorter_one_or_one_with_nul_is_refused(String text) {
    assertThatThrownBy(() -> new Password(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_password_has_at_most_72_bytes_and_hides_itself() {
    assertThat(new Password("x".repeat(72))).hasToString("Password[hidden]");
    assertThatThrownBy(() -> new Password("x".repeat(73)))
        .isInstanceOf(InvalidValue.class)
        .hasMessageNotContaining("xxx");
    assertThatThrownBy(() -> new Password("ä".repeat(37))).isInstanceOf(InvalidValue.class);
    assertThat(new PasswordHash("$2a$12$abc")).hasToString("PasswordHash[hidden]");
  }

  @Test
  void an_email_address_is_the_same_whatever_its_case() {
    var one = new EmailAddress("Jane@Example.test");

    assertThat(one)
        .isEqualTo(new EmailAddress("jane@example.TEST"))
        .hasSameHashCodeAs(new EmailAddress("jane@example.TEST"))
        .isNotEqualTo(new EmailAddress("joan@example.test"))
        .hasToString("Jane@Example.test");
    assertThat(one.hashCode()).isNotEqualTo(new EmailAddress("joan@example.test").hashCode());
  }

  @Test
  void a_password_has_eight_bytes_at_least_and_72_at_most() {
    assertThat(new Password("12345678").value()).hasSize(8);
    assertThat(new Password("x".repeat(72)).value()).hasSize(72);
    assertThat(new Password("ä".repeat(36))).hasToString("Password[hidden]");
    assertThatThrownBy(() -> new Password("1234567")).hasMessageContaining("received 7 bytes");
    assertThatThrownBy(() -> new Password("ä".repeat(37))).hasMessageContaining("74 bytes");
    assertThatThrownBy(() -> new Password("1234567\0")).hasMessageContaining("8 to 72 bytes");
  }
}
