package io.tallyhost.http.panel;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.view.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Why a form was not taken: shown above it, or at the field that it concerns.
 *
 * @param message what was said, before it is said in the reader's language
 */
public record Refusal(int status, Optional<String> field, Function<Words, String> message) {

  /** Nothing is wrong; the form is shown with what was filled in so far. */
  public static final Refusal NONE = new Refusal(200, Optional.of(""), words -> "");

  public static Refusal of(InvalidValue refused) {
    return new Refusal(400, Optional.of(refused.field()), words -> said(words, refused));
  }

  public static Refusal of(Conflict refused) {
    var text = String.valueOf(refused.getMessage());
    return new Refusal(409, Optional.empty(), words -> said(words, text));
  }

  /** The hypervisor did not do it. */
  public static Refusal of(HypervisorFailure away) {
    return new Refusal(502, Optional.empty(), words -> said(words, away.text()));
  }

  /** In words that are known already. */
  public static Refusal saying(int status, String text) {
    return new Refusal(status, Optional.empty(), words -> text);
  }

  /** Why, in the reader's language. */
  public String text(Words words) {
    return message.apply(words);
  }

  boolean isSaid() {
    return status != 200;
  }

  Optional<String> at(String name, Words words) {
    return field.filter(name::equals).map(it -> message.apply(words));
  }

  private static String said(Words words, InvalidValue refused) {
    var said = String.valueOf(refused.getMessage());
    return refused.allowed().equals(said)
        ? said(words, said)
        : words.say("error.must_be", said(words, refused.allowed()));
  }

  /** A text of the domain in the reader's language, as far as that one knows it. */
  static String said(Words words, String text) {
    var key = "said." + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return words.knows(key) ? words.say(key) : text;
  }
}
