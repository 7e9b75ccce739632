package io.tallyhost.http.panel.view;

import java.util.function.Supplier;

/** What every form carries: proof that it is ours, and a number of its own so it counts once. */
public record FormGuard(String token, Supplier<String> numbers) {

  /** The field that proves where a form comes from. */
  public static final String TOKEN = "_token";

  public static final FormGuard NONE = new FormGuard("", () -> "");

  public String number() {
    return numbers.get();
  }
}
