package io.tallyhost.domain.shared;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Texts that come back from any store as they went in: no NUL, no half of a surrogate pair. */
public final class CleanText {

  private static final int REPLACEMENT = 0xfffd;

  private CleanText() {}

  public static String of(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().map(CleanText::codePoint).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  public static Map<String, String> of(Map<String, String> map) {
    var clean = new TreeMap<String, String>();
    map.forEach((name, value) -> clean.put(of(name), of(value)));
    return Collections.unmodifiableMap(clean);
  }

  private static int codePoint(int code) {
    var isBad = code == 0 || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
    return isBad ? REPLACEMENT : code;
  }
}
