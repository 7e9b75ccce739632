package io.tallyhost.http.panel.account;

import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.SessionCookie;
import java.util.Optional;

/** Keeps one's own session aside while one is signed in as somebody else, and brings it back. */
public final class OwnSession {

  private static final String COOKIE = "tallyhost-own";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

  private OwnSession() {}

  /** The reply that signs in as somebody else. */
  public static Reply leave(Reply reply, Request request, String otherToken) {
    var in = SessionCookie.set(reply, request, otherToken);
    return current(request).map(own -> in.withCookie(cookie(request, own))).orElse(in);
  }

  static Optional<String> kept(Request request) {
    return request.cookie(COOKIE).filter(it -> !it.isBlank());
  }

  /** The reply that goes back to one's own session, or out when there is none. */
  static Reply comeBack(Reply reply, Request request) {
    return kept(request)
        .map(own -> SessionCookie.set(reply, request, own))
        .orElseGet(() -> SessionCookie.clear(reply, request))
        .withCookie(COOKIE + "=" + ATTRIBUTES + "; Max-Age=0");
  }

  private static Optional<String> current(Request request) {
    return request
        .cookie(SessionCookie.SECURE_NAME)
        .or(() -> request.cookie(SessionCookie.NAME))
        .filter(it -> !it.isBlank());
  }

  private static String cookie(Request request, String token) {
    return COOKIE + "=" + token + ATTRIBUTES + (request.isSecure() ? "; Secure" : "");
  }
}
