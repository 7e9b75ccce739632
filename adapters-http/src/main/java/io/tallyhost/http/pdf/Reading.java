package io.tallyhost.http.pdf;

import java.text.Bidi;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hebrew and Arabic are kept as they are read and drawn as they are seen. */
final class Reading {

  private Reading() {}

  /** The text from left to right, as it stands on paper. */
  static String visual(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    var bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    var levels = new byte[bidi.getRunCount()];
    var runs = new String[bidi.getRunCount()];
    for (var run = 0; run < runs.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      runs[run] = visual(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), levels[run]);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return IntStream.range(0, runs.length).mapToObj(run -> runs[run]).collect(Collectors.joining());
  }

  private static String visual(String run, byte level) {
    return level % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
  }
}
