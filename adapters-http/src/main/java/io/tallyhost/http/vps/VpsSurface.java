package io.tallyhost.http.vps;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.ProblemException;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Surface;
import java.util.Set;

/** Where the VPS reseller API lives and how it says no: {@code {"error": "…"}}. */
public final class VpsSurface {

  private static final String RESELLERS_ONLY = "Reseller access required";

  public static final Surface SURFACE =
      Surface.forSessions("vps", "/api/reseller/v1", Set.of(KeyKind.VPS), VpsSurface::error)
          .admitting(VpsSurface::resellersOnly);

  private VpsSurface() {}

  private static Reply error(Problem problem) {
    return problem.status() == 401
        ? Reply.json(403, Json.object("error", RESELLERS_ONLY))
        : Reply.json(problem.status(), Json.object("error", problem.message()));
  }

  private static void resellersOnly(Principal principal) {
    if (!principal.kind().isReseller()) {
      throw new Forbidden(RESELLERS_ONLY);
    }
  }

  /** What can't be, in the words of this API; and beside them which field, and what would do. */
  static Reply refused(String sentence, InvalidValue why) {
    return Reply.json(400, Json.object("error", sentence, "details", why.getMessage()));
  }

  /** A refusal in exactly these words. */
  static ProblemException refusal(int status, String sentence) {
    return new ProblemException(status, status == 404 ? "not_found" : "invalid_request", sentence);
  }
}
