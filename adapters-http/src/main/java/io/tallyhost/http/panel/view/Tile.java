package io.tallyhost.http.panel.view;

import java.util.Optional;

/** One figure that matters. */
public record Tile(String label, String value, String note, Tone tone, Optional<String> href) {

  public static Tile of(String label, String value) {
    return new Tile(label, value, "", Tone.PLAIN, Optional.empty());
  }

  public Tile note(String text) {
    return new Tile(label, value, text, tone, href);
  }

  public Tile tone(Tone changed) {
    return new Tile(label, value, note, changed, href);
  }

  public Tile linked(String target) {
    return new Tile(label, value, note, tone, Optional.of(target));
  }
}
