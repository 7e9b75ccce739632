package io.tallyhost.http.admin;

import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Query;
import io.tallyhost.http.shared.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words of a fixed list, moments, and lists that go on: as this surface reads and writes them. */
final class Words {

  private Words() {}

  /** A filter: {@code ?status=active}. */
  static <E extends Enum<E>> Optional<E> filter(Query query, String name, Class<E> type) {
    return query.text(name).map(text -> word(name, text, type));
  }

  static <E extends Enum<E>> E word(String field, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> AdminSurface.lower(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidValue(field, text, "one of " + listed(type)));
  }

  /** A moment; null clears it, absence leaves it. */
  static Optional<Instant> moment(JsonBody body, String name, Optional<Instant> was) {
    return body.has(name) ? body.optionalText(name).map(text -> moment(name, text)) : was;
  }

  /** A page and where the next one starts: {@code "next"} goes back as {@code ?after=}. */
  static <T> Reply listed(Page<T> page, Function<T, String> id, Function<? super T, ?> json) {
    var items = page.items();
    var next =
        items.size() == page.limit()
            ? Optional.of(id.apply(items.get(items.size() - 1)))
            : Optional.<String>empty();
    return Reply.ok(
        Json.object(
            "ok", true,
            "items", items.stream().map(json).toList(),
            "total", page.total(),
            "limit", page.limit(),
            "offset", page.offset(),
            "next", next));
  }

  /** Where a list goes on; a place and a number of items to leave out don't go together. */
  static <T> Optional<T> after(Query query, Function<String, T> id) {
    var after = query.text("after");
    InvalidValue.unless(
        after.isEmpty() || query.text("offset").isEmpty(), "offset", "both", "absent with after");
    return after.map(id);
  }

  static List<String> lower(Iterable<? extends Enum<?>> words) {
    var all = new ArrayList<String>();
    words.forEach(word -> all.add(AdminSurface.lower(word)));
    return all.stream().sorted().toList();
  }

  private static Instant moment(String name, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException noMoment) {
      throw new InvalidValue(name, text, "a moment as in 2026-04-23T14:08:11Z");
    }
  }

  private static <E extends Enum<E>> String listed(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(AdminSurface::lower)
        .collect(Collectors.joining(", "));
  }
}
