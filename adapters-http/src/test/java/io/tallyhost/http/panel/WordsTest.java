package io.tallyhost.http.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.money.Money;
import io.tallyhost.http.panel.view.Words;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final Path TEXTS = MAIN.resolve("resources/io/tallyhost/http/panel");
  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z_.]+[a-z_])\"");
  private static final Pattern COUNTED = Pattern.compile("count\\(\\s*\"([a-z_.]+)\"");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:fields\\s*\\.(?:text|of|select|check|checks|area)|\\.column|\\.figures)"
              + "\\(\\s*\"([a-z_]+)\"");

  private final Words english = Words.english();
  private final Words german = Words.named("de").orElseThrow();

  @Test
  void both_languages_say_the_same_things() throws IOException {
    assertThat(keys("de")).isEqualTo(keys("en"));
  }

  @Test
  void whatever_a_page_says_has_a_text() throws IOException {
    assertThat(keys("en")).containsAll(saidByPages());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100, 123456789, -550})
  void money_is_written_as_people_write_it(long minor) {
    var text = german.money(Money.of("EUR", minor));
    assertThat(text).endsWith("\u00a0€").contains(",");
    assertThat(english.money(Money.of("EUR", minor))).contains("€").contains(".");
  }

  @Test
  void time_is_utc_in_either_language() {
    var noon = Instant.parse("2026-12-01T12:34:00Z");
    assertThat(english.moment(noon)).isEqualTo("1 Dec 2026, 12:34");
    assertThat(german.moment(noon)).isEqualTo("1. Dez. 2026, 12:34");
  }

  @Test
  void values_take_their_places() {
    assertThat(english.say("list.position", 1, 2, 3)).isEqualTo("1–2 of 3");
    assertThat(german.count("dashboard.suspended", 1)).isEqualTo("1 gesperrt");
  }

  private static Set<String> keys(String language) throws IOException {
    var properties = new Properties();
    properties.load(
        new StringReader(Files.readString(TEXTS.resolve("words_" + language + ".properties"))));
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static Set<String> saidByPages() throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.walk(MAIN)) {
      for (var file : files.filter(WordsTest::isPage).toList()) {
        collect(Files.readString(file), keys);
      }
    }
    return keys;
  }

  private static boolean isPage(Path file) {
    var name = file.toString().replace('\\', '/');
    return name.endsWith(".jte") || (name.contains("/http/panel/") && name.endsWith(".java"));
  }

  private static void collect(String source, Set<String> keys) {
    SAID.matcher(source).results().forEach(it -> keys.add(it.group(1)));
    NAMED.matcher(source).results().forEach(it -> keys.add("field." + it.group(1)));
    COUNTED
        .matcher(source)
        .results()
        .forEach(
            it -> {
              keys.add(it.group(1) + ".one");
              keys.add(it.group(1) + ".many");
            });
  }
}
