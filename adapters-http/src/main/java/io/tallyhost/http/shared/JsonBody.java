package io.tallyhost.http.shared;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose fields are read by type: a text is never taken for a number, nor a number for
 * a flag. A field that is null counts as absent.
 */
public final class JsonBody {

  private static final String ABSENT = "nothing";
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private final String path;
  private final Map<String, Object> fields;

  JsonBody(String path, Map<String, Object> fields) {
    this.path = path;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The body of a request; only an object is one. */
  static JsonBody of(Object json) {
    if (json instanceof Map<?, ?> map) {
      return new JsonBody("", named(map));
    }
    throw new ProblemException(400, "invalid_request", "The body must be a JSON object");
  }

  public Set<String> names() {
    return fields.keySet();
  }

  /** Whether the field is there, null included. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether the field is there and null: asked to be cleared. */
  public boolean isNull(String name) {
    return fields.get(name) == JsonReader.Null.NULL;
  }

  public String text(String name) {
    return required(name, "a text", optionalText(name));
  }

  public Optional<String> optionalText(String name) {
    return typed(name, "a text", value -> value instanceof String text ? text : null);
  }

  /** A text that no error message may repeat. */
  public String secret(String name) {
    return required(name, "a text", optionalSecret(name));
  }

  public Optional<String> optionalSecret(String name) {
    return present(name)
        .map(
            value -> {
              InvalidValue.unless(value instanceof String, full(name), "(hidden)", "a text");
              return (String) value;
            });
  }

  public boolean flag(String name) {
    return required(name, "true or false", optionalFlag(name));
  }

  public Optional<Boolean> optionalFlag(String name) {
    return typed(name, "true or false", value -> value instanceof Boolean flag ? flag : null);
  }

  public long whole(String name) {
    return required(name, "a whole number", optionalWhole(name));
  }

  public Optional<Long> optionalWhole(String name) {
    return typed(name, "a whole number", JsonBody::asWhole);
  }

  /** A whole number between the two, both included. */
  public int whole(String name, int least, int most) {
    return required(name, range(least, most), optionalWhole(name, least, most));
  }

  public Optional<Integer> optionalWhole(String name, int least, int most) {
    return typed(
        name,
        range(least, most),
        value -> {
          var whole = asWhole(value);
          return whole != null && whole >= least && whole <= most ? whole.intValue() : null;
        });
  }

  /** A number as it was written, for money: judge the text before any arithmetic. */
  public String number(String name) {
    return required(name, "a number", optionalNumber(name));
  }

  public Optional<String> optionalNumber(String name) {
    return typed(
        name, "a number", value -> value instanceof JsonReader.Numeral n ? n.text() : null);
  }

  public JsonBody object(String name) {
    return required(name, "an object", optionalObject(name));
  }

  public Optional<JsonBody> optionalObject(String name) {
    return typed(
        name,
        "an object",
        value -> value instanceof Map<?, ?> map ? new JsonBody(full(name), named(map)) : null);
  }

  public List<String> texts(String name) {
    return required(name, "a list of texts", optionalTexts(name));
  }

  public Optional<List<String>> optionalTexts(String name) {
    return optionalList(
        name, "a list of texts", value -> value instanceof String text ? text : null);
  }

  public Optional<List<Long>> optionalWholes(String name) {
    return optionalList(name, "a list of whole numbers", JsonBody::asWhole);
  }

  /** A list of objects. */
  public Optional<List<JsonBody>> optionalObjects(String name) {
    return optionalList(
        name,
        "a list of objects",
        value ->
            value instanceof Map<?, ?> map ? new JsonBody(full(name) + "[]", named(map)) : null);
  }

  /** The field as JSON text again, for what is kept as it came. */
  public Optional<String> optionalJson(String name) {
    return present(name).map(JsonText::of);
  }

  /** The whole object as JSON text again. */
  public String json() {
    return JsonText.of(fields);
  }

  /** What a field's full name is in an error: {@code specs.cpu}. */
  public String full(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private Optional<Object> present(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> value != JsonReader.Null.NULL);
  }

  private <T> Optional<T> typed(String name, String allowed, Typing<T> typing) {
    return present(name).map(value -> taken(full(name), value, allowed, typing));
  }

  private <T> Optional<List<T>> optionalList(String name, String allowed, Typing<T> typing) {
    return present(name)
        .map(
            value -> {
              InvalidValue.unless(value instanceof List, full(name), JsonText.of(value), allowed);
              var list = new ArrayList<T>();
              ((List<?>) value).forEach(item -> list.add(taken(full(name), item, allowed, typing)));
              return List.copyOf(list);
            });
  }

  private <T> T required(String name, String allowed, Optional<T> value) {
    return value.orElseThrow(() -> new InvalidValue(full(name), ABSENT, allowed));
  }

  private static <T> T taken(String field, Object value, String allowed, Typing<T> typing) {
    var taken = typing.apply(value);
    if (taken == null) {
      throw new InvalidValue(field, JsonText.of(value), allowed);
    }
    return taken;
  }

  private static @Nullable Long asWhole(Object value) {
    return value instanceof JsonReader.Numeral n && WHOLE.matcher(n.text()).matches()
        ? Long.valueOf(n.text())
        : null;
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    var named = new LinkedHashMap<String, Object>();
    map.forEach((name, value) -> named.put((String) name, value));
    return named;
  }

  /** The value as this type, or null when it is of another. */
  @FunctionalInterface
  private interface Typing<T> {
    @Nullable T apply(Object value);
  }

  private static String range(int least, int most) {
    return "a whole number from %d to %d".formatted(least, most);
  }
}
