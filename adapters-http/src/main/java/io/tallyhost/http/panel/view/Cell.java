package io.tallyhost.http.panel.view;

import java.util.Optional;

/**
 * A value as people read it.
 *
 * @param raw the same for a spreadsheet
 */
public record Cell(
    String text, Tone tone, Optional<String> href, Optional<String> below, String raw) {

  public static Cell of(String text) {
    return new Cell(text, Tone.PLAIN, Optional.empty(), Optional.empty(), text);
  }

  /** An amount, aligned with those above and below. */
  public static Cell number(String text, String raw) {
    return new Cell(text, Tone.NUMBER, Optional.empty(), Optional.empty(), raw);
  }

  public static Cell number(long number) {
    return number(Long.toString(number), Long.toString(number));
  }

  public Cell as(Tone changed) {
    return new Cell(text, changed, href, below, raw);
  }

  public Cell linked(String target) {
    return new Cell(text, tone, Optional.of(target), below, raw);
  }

  /** With a second, smaller line. */
  public Cell over(String small) {
    return new Cell(text, tone, href, Optional.of(small).filter(it -> !it.isBlank()), raw);
  }

  public Cell raw(String changed) {
    return new Cell(text, tone, href, below, changed);
  }
}
