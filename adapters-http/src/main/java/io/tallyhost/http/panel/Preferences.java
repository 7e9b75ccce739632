package io.tallyhost.http.panel;

import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How somebody likes to read: language and light, kept in a cookie. */
public record Preferences(String language, String theme) {

  private static final String COOKIE = "tallyhost-panel";
  private static final Set<String> THEMES = Set.of("auto", "light", "dark");

  public Preferences {
    language = Words.named(language).map(Words::language).orElse("en");
    theme = THEMES.contains(theme) ? theme : "auto";
  }

  public static Preferences of(Request request) {
    var parts = request.cookie(COOKIE).orElse("").split("[.]", 2);
    var language = Words.named(parts[0]).map(Words::language).orElseGet(() -> asked(request));
    return new Preferences(language, parts.length == 2 ? parts[1] : "auto");
  }

  public String cookie() {
    return COOKIE
        + "="
        + language
        + "."
        + theme
        + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
  }

  Words words() {
    return Words.named(language).orElseGet(Words::english);
  }

  // The first language that the browser names decides, as far as we speak it.
  private static String asked(Request request) {
    Optional<String> header = request.header("Accept-Language");
    return header
        .map(text -> text.strip().toLowerCase(Locale.ROOT).startsWith("de") ? "de" : "en")
        .orElse("en");
  }
}
