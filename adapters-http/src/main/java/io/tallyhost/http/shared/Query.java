package io.tallyhost.http.shared;

import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values after the question mark, or of a form, read by type. A name given twice is refused.
 */
public final class Query {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private final Map<String, List<String>> values;

  Query(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  public Optional<String> text(String name) {
    var given = values.getOrDefault(name, List.of());
    InvalidValue.unless(given.size() <= 1, name, String.join(", ", given), "given once");
    return given.stream().findFirst().map(Texts::clean);
  }

  /** All values of a name that may be given several times, as check boxes are. */
  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of()).stream().map(Texts::clean).toList();
  }

  /** The text, or a refusal of its absence. */
  public String required(String name) {
    return text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new InvalidValue(name, "nothing", "a text"));
  }

  public Optional<Long> whole(String name) {
    return text(name).map(text -> whole(name, text));
  }

  public Optional<Boolean> flag(String name) {
    return text(name)
        .map(
            text -> {
              var flag = "true".equals(text);
              InvalidValue.unless(flag || "false".equals(text), name, text, "true or false");
              return flag;
            });
  }

  /** {@code limit} and {@code offset}; out of range is refused, absent is the first page. */
  public PageRequest page() {
    return new PageRequest(
        within("limit", PageRequest.DEFAULT_LIMIT, "a whole number from 1 to 100"),
        within("offset", 0, "a whole number of at least 0"));
  }

  private int within(String name, int otherwise, String allowed) {
    var value =
        text(name)
            .map(
                text -> {
                  InvalidValue.unless(WHOLE.matcher(text).matches(), name, text, allowed);
                  return Long.parseLong(text);
                })
            .orElse((long) otherwise);
    InvalidValue.unless(
        value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE, name, value, allowed);
    return value.intValue();
  }

  private static long whole(String name, String text) {
    InvalidValue.unless(WHOLE.matcher(text).matches(), name, text, "a whole number");
    return Long.parseLong(text);
  }
}
