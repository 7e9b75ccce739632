package io.tallyhost.http.shared;

import io.tallyhost.domain.shared.InvalidValue;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a long text, one by one; empty ones and a byte order mark are left out. */
public final class LineStream implements Iterator<String> {

  private static final int LONGEST = 8_192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader text;
  private final StringBuilder line = new StringBuilder();
  private boolean isOver;

  public LineStream(Reader text) {
    this.text = text;
  }

  @Override
  public boolean hasNext() {
    while (line.toString().isBlank() && !isOver) {
      line.setLength(0);
      readLine();
    }
    return !line.toString().isBlank();
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var next = Texts.clean(line.toString());
    line.setLength(0);
    return next;
  }

  private void readLine() {
    try {
      for (var c = text.read(); c != '\n' && !isOver; c = text.read()) {
        take(c);
      }
    } catch (IOException unreadable) {
      throw new InvalidValue("line", "broken text", "UTF-8 from beginning to end");
    }
  }

  private void take(int c) {
    InvalidValue.unless(line.length() < LONGEST, "line", "a longer one", "shorter");
    isOver = c < 0;
    if (!isOver && c != '\r' && c != BYTE_ORDER_MARK) {
      line.append((char) c);
    }
  }
}
