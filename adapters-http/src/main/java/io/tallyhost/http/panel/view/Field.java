package io.tallyhost.http.panel.view;

import java.util.List;
import java.util.Optional;

/** Something to fill in. */
public record Field(
    String name,
    String label,
    Kind kind,
    List<String> values,
    List<Choice> choices,
    boolean isRequired,
    Optional<String> hint,
    Optional<String> error,
    String autocomplete) {

  /** What it takes. */
  public enum Kind {
    TEXT,
    EMAIL,
    TEL,
    PASSWORD,
    WHOLE,
    MONEY,
    DATE,
    SEARCH,
    COLOR,
    TEXTAREA,
    SELECT,
    CHECK,
    CHECKS
  }

  public Field {
    values = List.copyOf(values);
    choices = List.copyOf(choices);
  }

  public static Field of(String name, String label, Kind kind) {
    return new Field(
        name, label, kind, List.of(), List.of(), false, Optional.empty(), Optional.empty(), "off");
  }

  public Field value(String value) {
    return values(List.of(value));
  }

  public Field values(List<String> changed) {
    return new Field(name, label, kind, changed, choices, isRequired, hint, error, autocomplete);
  }

  public Field choices(List<Choice> offered) {
    return new Field(name, label, kind, values, offered, isRequired, hint, error, autocomplete);
  }

  public Field label(String text) {
    return new Field(name, text, kind, values, choices, isRequired, hint, error, autocomplete);
  }

  public Field required() {
    return new Field(name, label, kind, values, choices, true, hint, error, autocomplete);
  }

  public Field hint(String text) {
    return new Field(
        name, label, kind, values, choices, isRequired, Optional.of(text), error, autocomplete);
  }

  public Field error(Optional<String> text) {
    return new Field(name, label, kind, values, choices, isRequired, hint, text, autocomplete);
  }

  public Field autocomplete(String purpose) {
    return new Field(name, label, kind, values, choices, isRequired, hint, error, purpose);
  }

  /** The one value, or nothing. */
  public String value() {
    return values.isEmpty() ? "" : values.get(0);
  }

  public boolean has(String value) {
    return values.contains(value);
  }

  /** The type that HTML has for it. */
  public String inputType() {
    return switch (kind) {
      case EMAIL -> "email";
      case TEL -> "tel";
      case PASSWORD -> "password";
      case DATE -> "date";
      case SEARCH -> "search";
      case COLOR -> "color";
      default -> "text";
    };
  }

  /** Which keys a phone should show. */
  public String inputMode() {
    return switch (kind) {
      case WHOLE -> "numeric";
      case MONEY -> "decimal";
      default -> "text";
    };
  }

  /** What tells a screen reader more about it. */
  public Optional<String> describedBy(String prefix) {
    return error.isPresent()
        ? Optional.of(prefix + name + "-error")
        : hint.map(text -> prefix + name + "-hint");
  }
}
