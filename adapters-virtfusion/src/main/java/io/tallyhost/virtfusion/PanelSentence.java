package io.tallyhost.virtfusion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sentence in an error of the panel, when there is one that a customer may read. */
final class PanelSentence {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern HARMLESS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N} .,:;'()/_@%+!?-]{1,200}");
  private static final Pattern TECHNICAL =
      Pattern.compile("(?i).*(sqlstate|exception|stack|\\.php|/var/|/home/|::|://).*");

  private PanelSentence() {}

  /** The first of {@code errors}, else {@code msg}, else {@code message}. */
  static Optional<String> raw(JsonNode body) {
    return first(body.path("errors"))
        .or(() -> Wire.textIfThere(body, "msg"))
        .or(() -> Wire.textIfThere(body, "message"));
  }

  /** The same, if it is plain language. */
  static Optional<String> clean(JsonNode body) {
    return raw(body)
        .map(text -> SPACES.matcher(text).replaceAll(" ").strip())
        .filter(text -> HARMLESS.matcher(text).matches())
        .filter(text -> !TECHNICAL.matcher(text).matches());
  }

  /** Errors may be sentences, lists of sentences, or lists of sentences under a field's name. */
  private static Optional<String> first(JsonNode errors) {
    var node = errors;
    while (node.isContainerNode() && !node.isEmpty()) {
      node = node.elements().next();
    }
    return Optional.ofNullable(node.textValue());
  }
}
