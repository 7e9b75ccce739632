package io.tallyhost.domain.notice;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** A language that messages are written in. */
public enum Language {
  EN,
  DE;

  /** Reads {@code en} or {@code de}. */
  public static Language named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValue("language", name, "en or de"));
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
