package io.tallyhost.http.panel.view;

/** A name and a value. */
public record Fact(String label, Cell value) {

  public static Fact of(String label, String value) {
    return new Fact(label, Cell.of(value));
  }
}
