package io.tallyhost.http.admin;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Surface;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** /api/admin, and /api/auth beside it, which speaks the same way. */
public final class AdminSurface {

  public static final Surface SURFACE =
      Surface.forSessions("admin", "/api/admin", Set.of(KeyKind.ADMIN), AdminSurface::error);

  public static final Surface AUTH =
      Surface.forSessions("auth", "/api/auth", Set.of(KeyKind.ADMIN), AdminSurface::error);

  private AdminSurface() {}

  /** {@code {"ok":true,"<thing>":{…}}}. */
  public static Reply one(String thing, Object body) {
    return Reply.ok(Json.object("ok", true, thing, body));
  }

  /** {@code {"ok":true,"items":[…],"total","limit","offset"}}. */
  public static <T> Reply list(Page<T> page, Function<? super T, ?> json) {
    return Reply.ok(
        Json.object(
            "ok",
            true,
            "items",
            page.items().stream().map(json).toList(),
            "total",
            page.total(),
            "limit",
            page.limit(),
            "offset",
            page.offset()));
  }

  /** An id from a path; what can't be one belongs to nothing. */
  public static <T> T id(String thing, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (InvalidValue noId) {
      throw new NotFound(thing);
    }
  }

  /** A word as this surface writes it: {@code sub_reseller}. */
  public static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Reply error(Problem problem) {
    var body = Json.object("ok", false, "error", problem.message(), "code", problem.code());
    problem.field().ifPresent(field -> body.put("field", field));
    return Reply.json(problem.status(), body);
  }
}
