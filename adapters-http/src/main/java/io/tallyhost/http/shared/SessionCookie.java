package io.tallyhost.http.shared;

import io.javalin.http.Context;
import java.util.Optional;

/** The cookie that keeps a browser signed in: one name over HTTPS, another over HTTP. */
public final class SessionCookie {

  public static final String SECURE_NAME = "__Secure-next-auth.session-token";
  public static final String NAME = "next-auth.session-token";

  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

  private SessionCookie() {}

  static Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(SECURE_NAME))
        .or(() -> Optional.ofNullable(ctx.cookie(NAME)))
        .filter(token -> !token.isBlank());
  }

  /** The reply, with the cookie of a new session. */
  public static Reply set(Reply reply, Request request, String token) {
    return reply.withHeader("Set-Cookie", named(request) + token + ATTRIBUTES + secure(request));
  }

  /** The reply, without a session from now on. */
  public static Reply clear(Reply reply, Request request) {
    return reply.withHeader(
        "Set-Cookie", named(request) + ATTRIBUTES + "; Max-Age=0" + secure(request));
  }

  private static String named(Request request) {
    return (request.isSecure() ? SECURE_NAME : NAME) + "=";
  }

  private static String secure(Request request) {
    return request.isSecure() ? "; Secure" : "";
  }
}
