package io.tallyhost.http.admin;

import io.tallyhost.application.identity.RequestPasswordReset;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.time.Duration;

/** /api/auth/password-reset: a link by mail, whether or not anybody is there. */
public final class PasswordResetRoutes implements Routes {

  private final RequestPasswordReset requestReset;

  public PasswordResetRoutes(RequestPasswordReset requestReset) {
    this.requestReset = requestReset;
  }

  @Override
  public Surface surface() {
    return AdminSurface.AUTH;
  }

  @Override
  public void addTo(Router router) {
    router.open().post("/password-reset", this::reset);
  }

  private Reply reset(Request request) {
    var email = new EmailAddress(request.body().text("email").strip());
    return requestReset
        .handle(email, request.origin())
        .map(PasswordResetRoutes::tooOften)
        .orElseGet(() -> Reply.json(202, Json.object("ok", true)));
  }

  private static Reply tooOften(Duration wait) {
    var problem = Problem.of(429, "rate_limited", "Too many requests, try again later");
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return AdminSurface.AUTH.problem(problem.withHeader("Retry-After", Long.toString(seconds)));
  }
}
