package io.tallyhost.http.whitelabel;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Surface;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** /wp-json/resellportal/v1. */
public final class WhitelabelSurface {

  public static final Surface SURFACE =
      Surface.forKeys(
          "whitelabel", "/wp-json/resellportal/v1", KeyKind.WHITELABEL, WhitelabelSurface::error);

  private static final Pattern SERIAL = Pattern.compile("[0-9]{1,18}");
  private static final Map<String, String> CODES =
      Map.of(
          "Client not found", "client_not_found",
          "Customer not found", "client_not_found",
          "Product not found", "product_not_found",
          "Package not found", "product_not_found");

  private WhitelabelSurface() {}

  /** {@code {"success":true,…}}. */
  static Reply success(@Nullable Object... namesAndValues) {
    var body = Json.object("success", true);
    body.putAll(Json.object(namesAndValues));
    return Reply.ok(body);
  }

  static Reply refusal(int status, String code, String message) {
    return error(Problem.of(status, code, message));
  }

  /** The number in the path; what is none belongs to nothing. */
  static long serial(Request request, String thing) {
    return Optional.of(request.path("id"))
        .filter(text -> SERIAL.matcher(text).matches())
        .map(Long::parseLong)
        .orElseThrow(() -> new NotFound(thing));
  }

  private static String words(Problem problem) {
    return problem.status() == 401
        ? "Send a valid X-API-Key and X-API-Secret with the request"
        : problem.message();
  }

  private static Reply error(Problem problem) {
    var data = Json.object("status", problem.status());
    problem.field().ifPresent(field -> data.put("field", field));
    return Reply.json(
        problem.status(),
        Json.object(
            "success",
            false,
            "code",
            CODES.getOrDefault(problem.message(), problem.code()),
            "message",
            words(problem),
            "data",
            data));
  }
}
