package io.tallyhost.domain.data;

import io.tallyhost.domain.data.DataReader.NotData;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A place in a text that moves forward only. */
final class TextCursor {

  static final char END = 0;
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");

  private final String text;
  private final AtomicInteger place = new AtomicInteger();

  TextCursor(String text) {
    this.text = text;
  }

  /** Skips white space and shows what follows. */
  char afterSpaces() {
    while (" \t\r\n".indexOf(peek()) >= 0 && peek() != END) {
      place.incrementAndGet();
    }
    return peek();
  }

  /** The next character, which is then behind us. */
  char next() {
    if (place.get() >= text.length()) {
      throw new NotData();
    }
    return text.charAt(place.getAndIncrement());
  }

  void take(String expected) {
    if (!text.startsWith(expected, place.get())) {
      throw new NotData();
    }
    place.addAndGet(expected.length());
  }

  Optional<String> takeMatch(Pattern pattern) {
    var matcher = pattern.matcher(text).region(place.get(), text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    place.set(matcher.end());
    return Optional.of(matcher.group());
  }

  int takeHex(int digits) {
    var end = place.get() + digits;
    if (end > text.length() || !HEX.matcher(text.substring(place.get(), end)).matches()) {
      throw new NotData();
    }
    return Integer.parseInt(text.substring(place.getAndSet(end), end), 16);
  }

  private char peek() {
    return place.get() < text.length() ? text.charAt(place.get()) : END;
  }
}
