package io.tallyhost.http.vps;

import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.http.shared.Query;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what this dialect's callers send: ids, enumerated filters. */
final class VpsInput {

  private VpsInput() {}

  /** An id; what is no id can't be found, and is answered like every other absence. */
  static <T> T id(String text, String thing, Function<String, T> type) {
    if (!Cuid.isCuid(text)) {
      throw VpsSurface.refusal(404, thing + " not found");
    }
    return type.apply(text);
  }

  /** A filter whose values are listed when it is not one of them. */
  static <E extends Enum<E>> Optional<E> filter(Query query, String name, Class<E> type) {
    return query.text(name).map(text -> oneOf(name, text, type));
  }

  private static <E extends Enum<E>> E oneOf(String name, String text, Class<E> type) {
    var values = type.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                VpsSurface.refusal(
                    400, "Invalid %s. Valid values: %s".formatted(name, listed(values))));
  }

  /** One of the words of an action, in small letters on the wire. */
  static <E extends Enum<E>> Optional<E> word(Optional<String> text, Class<E> type) {
    return text.flatMap(
        word ->
            Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst());
  }

  private static String listed(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
  }
}
