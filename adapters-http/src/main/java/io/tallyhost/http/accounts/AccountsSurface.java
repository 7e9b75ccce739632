package io.tallyhost.http.accounts;

import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Surface;
import java.util.Locale;
import java.util.Map;

/** /api/v1/resellers and the envelope of its refusals. */
public final class AccountsSurface {

  public static final Surface SURFACE =
      Surface.forKeys("accounts", "/api/v1/resellers", KeyKind.ACCOUNTS, AccountsSurface::error);

  private static final Map<Integer, String> CODES =
      Map.of(
          400, "VALIDATION_ERROR",
          401, "UNAUTHORIZED",
          403, "FORBIDDEN",
          404, "NOT_FOUND",
          409, "CONFLICT",
          429, "RATE_LIMITED");

  private AccountsSurface() {}

  static Reply done(String message) {
    return Reply.ok(Json.object("success", true, "message", message));
  }

  private static Reply error(Problem problem) {
    var code = CODES.getOrDefault(problem.status(), problem.code().toUpperCase(Locale.ROOT));
    return Reply.json(
        problem.status(),
        Json.object(
            "success", false,
            "code", code,
            "error", problem.message(),
            "message", problem.message(),
            "status", problem.status()));
  }
}
