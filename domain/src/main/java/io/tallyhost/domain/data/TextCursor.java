package io.tallyhost.domain.data;

import io.tallyhost.domain.data.DataReader.NotData;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A place in a text that moves forward only. */
final class TextCursor {

  private static final char NOTHING = 0;

  private final String text;
  private final AtomicInteger place = new AtomicInteger();

  TextCursor(String text) {
    this.text = text;
  }

  /** Skips white space and shows what follows. */
  char afterSpaces() {
    skipSpaces();
    return isAtEnd() ? NOTHING : text.charAt(place.get());
  }

  /** Whether nothing follows but white space. */
  boolean isAtEndAfterSpaces() {
    skipSpaces();
    return isAtEnd();
  }

  /** The next character, which is then behind us. */
  char next() {
    if (isAtEnd()) {
      throw new NotData();
    }
    return text.charAt(place.getAndIncrement());
  }

  /** Skips white space and that text, which has to follow. */
  void take(String expected) {
    skipSpaces();
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

  private void skipSpaces() {
    while (!isAtEnd() && " \t\r\n".indexOf(text.charAt(place.get())) >= 0) {
      place.incrementAndGet();
    }
  }

  private boolean isAtEnd() {
    return place.get() == text.length();
  }
}
