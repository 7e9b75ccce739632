package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.shared.InvalidValue;

/** Text fit for a document: whatever is no character becomes a blank, blanks are single. */
final class PrintableText {

  private static final int LONGEST = 1000;

  private PrintableText() {}

  /** The text, refused when nothing of it can be printed. */
  static String require(String field, String text) {
    var clean = clean(text);
    InvalidValue.unless(!clean.isEmpty(), field, text, "a text that can be printed");
    return clean;
  }

  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    // Not a stream: each line of each document comes along here.
    var signs = 0;
    for (var at = 0; at < text.length() && signs < LONGEST; signs++) {
      var point = text.codePointAt(at);
      append(clean, printable(point));
      at += Character.charCount(point);
    }
    return clean.toString().strip();
  }

  private static void append(StringBuilder clean, int point) {
    if (point != ' ' || clean.length() == 0 || clean.charAt(clean.length() - 1) != ' ') {
      clean.appendCodePoint(point);
    }
  }

  private static int printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          ' ';
      default -> point;
    };
  }
}
