package io.tallyhost.http.panel.view;

import java.util.List;

/**
 * Something to be told.
 *
 * @param secrets what is shown this once
 */
public record Notice(Tone tone, String text, List<Fact> secrets) implements Block {

  public Notice {
    secrets = List.copyOf(secrets);
  }

  public static Notice of(Tone tone, String text) {
    return new Notice(tone, text, List.of());
  }
}
