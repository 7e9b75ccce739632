package io.tallyhost.http.admin;

import io.tallyhost.application.identity.ChangePassword;
import io.tallyhost.application.identity.PasswordChange;
import io.tallyhost.application.identity.RedeemLink;
import io.tallyhost.application.identity.ShowSession;
import io.tallyhost.application.identity.SignIn;
import io.tallyhost.application.identity.SignInResult;
import io.tallyhost.application.identity.SignOut;
import io.tallyhost.application.identity.SignOutEverywhere;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.SessionCookie;
import io.tallyhost.http.shared.Surface;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** /api/auth: signing in and out, who is signed in, and another password. */
public final class AuthRoutes implements Routes {

  /** What can be done here. */
  public record UseCases(
      SignIn signIn,
      SignOut signOut,
      SignOutEverywhere signOutEverywhere,
      ShowSession showSession,
      ChangePassword changePassword,
      RedeemLink redeemLink) {}

  private final UseCases useCases;

  public AuthRoutes(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public Surface surface() {
    return AdminSurface.AUTH;
  }

  @Override
  public void addTo(Router router) {
    router
        .post("/logout", this::logout)
        .post("/logout-everywhere", this::logoutEverywhere)
        .get("/session", this::session)
        .post("/password", this::password)
        .open()
        .post("/login", this::login)
        .post("/handover", this::handover);
  }

  private Reply login(Request request) {
    var body = request.body();
    var command = new SignIn.Command(body.text("login"), body.secret("password"));
    return useCases
        .signIn()
        .handle(command, request.origin())
        .fold(
            in -> signedIn(request, in),
            wrong -> refused(401, "invalid_credentials", "Invalid login or password"),
            locked -> locked(locked.retryAfter()),
            no -> refused(403, "forbidden", no.reason()));
  }

  private Reply logout(Request request) {
    useCases.signOut().handle(request.principal());
    return SessionCookie.clear(Reply.ok(Json.object("ok", true)), request);
  }

  private Reply logoutEverywhere(Request request) {
    var ended = useCases.signOutEverywhere().handle(request.principal());
    return SessionCookie.clear(Reply.ok(Json.object("ok", true, "ended_sessions", ended)), request);
  }

  private Reply session(Request request) {
    var principal = request.principal();
    var account = useCases.showSession().handle(principal);
    return Reply.ok(
        Json.object(
            "ok",
            true,
            "account",
            json(account),
            "force_password_change",
            principal.mustChangePassword(),
            "impersonated_by",
            principal.impersonator().map(AccountId::value),
            "permissions",
            principal.rights().permissions().stream().map(it -> it.wireName()).sorted().toList()));
  }

  private Reply password(Request request) {
    var body = request.body();
    var current = body.secret("current");
    var command = new ChangePassword.Command(current, password(body.secret("new"), "new"));
    return useCases
        .changePassword()
        .handle(request.principal(), command)
        .fold(
            AuthRoutes::changed,
            wrong -> refused(403, "invalid_credentials", "The current password is wrong"),
            locked -> locked(locked.retryAfter()));
  }

  private Reply handover(Request request) {
    var body = request.body();
    var password = password(body.secret("password"), "password");
    var account =
        useCases
            .redeemLink()
            .handle(new RedeemLink.Command(body.secret("token"), password), request.origin());
    return Reply.ok(Json.object("ok", true, "account", json(account)));
  }

  private static Reply signedIn(Request request, SignInResult.SignedIn in) {
    var reply =
        Reply.ok(
            Json.object(
                "ok",
                true,
                "account",
                json(in.account()),
                "force_password_change",
                in.account().mustChangePassword()));
    return SessionCookie.set(reply, request, in.token());
  }

  private static Reply changed(PasswordChange.Changed changed) {
    return Reply.ok(Json.object("ok", true, "ended_sessions", changed.endedSessions()));
  }

  private static Reply locked(Duration wait) {
    var problem = Problem.of(429, "rate_limited", "Too many failed attempts, try again later");
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return AdminSurface.AUTH.problem(problem.withHeader("Retry-After", Long.toString(seconds)));
  }

  private static Reply refused(int status, String code, String message) {
    return AdminSurface.AUTH.problem(Problem.of(status, code, message));
  }

  private static Password password(String text, String field) {
    try {
      return new Password(text);
    } catch (InvalidValue refused) {
      throw new InvalidValue(field, refused.received(), refused.allowed());
    }
  }

  /** An account as its holder sees it. */
  static Map<String, @Nullable Object> json(Account account) {
    Optional<String> fullName = account.contact().fullName();
    return Json.object(
        "id",
        account.id().value(),
        "serial",
        account.serial(),
        "kind",
        AdminSurface.lower(account.kind()),
        "username",
        account.username().toString(),
        "email",
        account.contact().email().value(),
        "full_name",
        fullName,
        "status",
        AdminSurface.lower(account.status()));
  }
}
