package io.tallyhost.domain.shared;

import java.util.Optional;

/** A value that cannot exist: which field, what was received, and what would be allowed. */
public final class InvalidValue extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_ECHO = 80;

  private static final String LAYOUT = "\n\r\t";

  private final String field;
  private final String received;
  private final String allowed;

  public InvalidValue(String field, Object received, String allowed) {
    this(
        "%s must be %s, received %s".formatted(field, allowed, shortened(String.valueOf(received))),
        field,
        received,
        allowed);
  }

  private InvalidValue(String message, String field, Object received, String allowed) {
    super(message);
    this.field = field;
    this.received = shortened(String.valueOf(received));
    this.allowed = allowed;
  }

  /** The same in words that somebody else has decided. */
  public static InvalidValue saying(String message, String field, Object received) {
    return new InvalidValue(message, field, received, message);
  }

  /** Refuses unless the condition holds. */
  public static void unless(boolean holds, String field, Object received, String allowed) {
    if (!holds) {
      throw new InvalidValue(field, received, allowed);
    }
  }

  /**
   * The text, trimmed, when it has between one and {@code longest} characters, all of them seen.
   */
  public static String text(String field, String received, int longest) {
    var trimmed = received.strip();
    if (trimmed.isEmpty() || trimmed.length() > longest) {
      throw new InvalidValue(field, received, "1 to " + longest + " characters");
    }
    unless(!hasControl(trimmed, LAYOUT), field, received, "free of control characters");
    return trimmed;
  }

  /** The same on a single line. */
  public static String line(String field, String received, int longest) {
    var text = text(field, received, longest);
    unless(!hasControl(text, ""), field, received, "a single line");
    return text;
  }

  /** The same for a text that may be absent. */
  public static Optional<String> optionalText(
      String field, Optional<String> received, int longest) {
    return received.map(text -> text(field, text, longest));
  }

  public String field() {
    return field;
  }

  public String received() {
    return received;
  }

  public String allowed() {
    return allowed;
  }

  // Not a stream: each label of each row that is read comes along here, twice.
  private static boolean hasControl(String text, String but) {
    for (var at = 0; at < text.length(); at++) {
      if (Character.isISOControl(text.charAt(at)) && but.indexOf(text.charAt(at)) < 0) {
        return true;
      }
    }
    return false;
  }

  private static String shortened(String text) {
    if (text.isBlank()) {
      return "nothing";
    }
    return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
  }
}
