package io.tallyhost.domain.shared;

/** The shape of our ids: 25 characters, a {@code c} and then lower-case letters and digits. */
public final class Cuid {

  private static final int LENGTH = 25;

  private Cuid() {}

  /** Refuses a text that is no CUID. */
  public static void require(String field, String text) {
    InvalidValue.unless(isCuid(text), field, text, "a 25-character id starting with c");
  }

  // Not a regular expression: each id of each row that is read comes along here.
  public static boolean isCuid(String text) {
    if (text.length() != LENGTH || text.charAt(0) != 'c') {
      return false;
    }
    var at = 1;
    while (at < LENGTH && isSign(text.charAt(at))) {
      at++;
    }
    return at == LENGTH;
  }

  private static boolean isSign(char each) {
    return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z');
  }
}
