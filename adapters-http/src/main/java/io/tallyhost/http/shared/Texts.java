package io.tallyhost.http.shared;

/** What a text from outside must be before anybody looks at it: storable, whole characters. */
final class Texts {

  private Texts() {}

  static String clean(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0 || (Character.isSurrogate(c) && !isWholePair(text, i))) {
        throw new ProblemException(
            400, "invalid_request", "A text holds a character that does not exist");
      }
    }
    return text;
  }

  private static boolean isWholePair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
