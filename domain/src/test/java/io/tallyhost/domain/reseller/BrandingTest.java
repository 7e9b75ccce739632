package io.tallyhost.domain.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A face that is safe to show on pages. */
final class BrandingTest {

  private static Branding with(String name, String logo, String color) {
    return new Branding(
        true,
        Optional.of(name),
        Optional.of(logo),
        Optional.of(color),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void a_face_has_a_name_a_logo_and_a_colour() {
    var longest = "https://cdn.acme.test/" + "x".repeat(478);
    var face = with(" Acme ", longest, "#1A2b3c");

    assertThat(face.companyName()).contains("Acme");
    assertThat(face.logoUrl()).contains(longest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://acme.test/a.png",
        "javascript:alert(1)",
        "https://a b",
        "https://a/\"x",
        ""
      })
  void a_logo_comes_over_https_and_breaks_out_of_nothing(String logo) {
    assertThatThrownBy(() -> with("Acme", logo, "#000000"))
        .hasMessageStartingWith("logo_url must be an https address");
  }

  @Test
  void addresses_have_500_characters_at_most() {
    assertThatThrownBy(() -> with("Acme", "https://a/" + "x".repeat(491), "#000000"))
        .hasMessageStartingWith("logo_url");
  }

  @ParameterizedTest
  @CsvSource({"red", "'#12345'", "'#1234567'", "'#12345g'", "'#000;x'"})
  void a_colour_is_six_hexadecimal_digits(String color) {
    assertThatThrownBy(() -> with("Acme", "https://acme.test", color))
        .hasMessageStartingWith("primary_color must be a colour like #1a2b3c");
  }

  @Test
  void a_name_is_not_empty() {
    assertThatThrownBy(() -> with(" ", "https://acme.test", "#000000"))
        .hasMessageStartingWith("company_name");
  }
}
