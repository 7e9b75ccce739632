package io.tallyhost.http.panel.view;

/** How much a thing wants to be noticed. */
public enum Tone {
  PLAIN,
  MUTED,
  STRONG,
  NUMBER,
  CODE,
  INFO,
  GOOD,
  WARN,
  BAD;

  /** The class that the style sheet knows. */
  public String css() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it is a state, shown with a mark of its own. */
  public boolean isBadge() {
    return this == INFO || this == GOOD || this == WARN || this == BAD;
  }
}
