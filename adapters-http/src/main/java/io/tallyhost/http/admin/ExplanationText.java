package io.tallyhost.http.admin;

import io.tallyhost.domain.money.Explanation;
import io.tallyhost.http.shared.Json;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Explanations as they are read: indented lines for people, nested objects for machines. */
final class ExplanationText {

  private static final int WIDTH = 14;

  private ExplanationText() {}

  static String of(Collection<Explanation> amounts) {
    var text = new StringBuilder();
    amounts.forEach(amount -> write(text, amount, 0));
    return text.toString();
  }

  static Map<String, @Nullable Object> json(Explanation amount) {
    return Json.object(
        "because", amount.because(),
        "amount_cents", amount.amount().minor(),
        "currency", amount.amount().currency().getCurrencyCode(),
        "facts", amount.facts(),
        "parts", amount.parts().stream().map(ExplanationText::json).toList());
  }

  private static void write(StringBuilder text, Explanation amount, int depth) {
    var indent = "  ".repeat(depth);
    var figure = amount.amount().toString();
    text.append(indent)
        .append(" ".repeat(Math.max(0, WIDTH - figure.length())))
        .append(figure)
        .append("  ")
        .append(amount.because())
        .append('\n');
    amount
        .facts()
        .forEach(
            (name, value) ->
                text.append(indent)
                    .append(" ".repeat(WIDTH + 4))
                    .append(name)
                    .append(": ")
                    .append(value)
                    .append('\n'));
    amount.parts().forEach(part -> write(text, part, depth + 1));
  }
}
