package io.tallyhost.http.panel.view;

/** One of the values that a field may have. */
public record Choice(String value, String label, String hint) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
