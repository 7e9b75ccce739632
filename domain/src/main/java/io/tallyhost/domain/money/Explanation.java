package io.tallyhost.domain.money;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an amount came about: a sentence, the facts it follows from, and the parts that make it.
 * Invariant: parts, where there are any, add up to the amount exactly.
 *
 * @param facts names and values in the order in which they are read
 */
public record Explanation(
    Because why, Money amount, Map<String, String> facts, List<Explanation> parts) {

  /** What stands where an amount differs from everything that is known to explain it. */
  public static final Because UNEXPLAINED = Because.of(Because.Kind.UNEXPLAINED);

  public Explanation {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    parts = List.copyOf(parts);
    InvalidValue.unless(
        parts.isEmpty() || sum(amount, parts).equals(amount),
        "parts",
        amount,
        "the parts that add up to it");
  }

  /** An amount that follows from facts alone. */
  public static Explanation of(Because why, Money amount, Map<String, String> facts) {
    return new Explanation(why, amount, facts, List.of());
  }

  /** The sum of its parts; nothing but zero when there are none. */
  public static Explanation sumOf(Because why, Money zero, List<Explanation> parts) {
    return new Explanation(why, sum(zero, parts), Map.of(), parts);
  }

  /** An amount that was booked, and what should make it; what is missing is said, never hidden. */
  public static Explanation booked(Because why, Money amount, List<Explanation> parts) {
    var missing = amount.minus(sum(amount, parts));
    if (parts.isEmpty() || missing.isZero()) {
      return new Explanation(why, amount, Map.of(), parts);
    }
    var all = new ArrayList<>(parts);
    all.add(of(UNEXPLAINED, missing, Map.of()));
    return new Explanation(why, amount, Map.of(), all);
  }

  /** The sentence in English. */
  public String because() {
    return why.toString();
  }

  /** The same with more facts. */
  public Explanation with(Map<String, String> more) {
    var all = new LinkedHashMap<>(facts);
    all.putAll(more);
    return new Explanation(why, amount, all, parts);
  }

  /** The same money seen from the other side. */
  public Explanation negated() {
    return new Explanation(
        why, amount.negated(), facts, parts.stream().map(Explanation::negated).toList());
  }

  private static Money sum(Money amount, List<Explanation> parts) {
    return Money.sum(amount.currency(), parts.stream().map(Explanation::amount).toList());
  }
}
