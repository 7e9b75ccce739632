package io.tallyhost.domain.shared;

import java.util.regex.Pattern;

/** The shape of our ids: 25 characters, a {@code c} and then lower-case letters and digits. */
public final class Cuid {

  private static final Pattern SHAPE = Pattern.compile("c[0-9a-z]{24}");

  private Cuid() {}

  /** Refuses a text that is no CUID. */
  public static void require(String field, String text) {
    InvalidValue.unless(isCuid(text), field, text, "a 25-character id starting with c");
  }

  public static boolean isCuid(String text) {
    return SHAPE.matcher(text).matches();
  }
}
