package io.tallyhost.http.shared;

import io.javalin.http.Context;
import io.tallyhost.application.apikey.Credential;
import io.tallyhost.application.shared.NotSignedIn;
import io.tallyhost.domain.apikey.KeyKind;
import java.util.Locale;
import java.util.Optional;

/** Finds what a request shows to say who it comes from, as far as the surface takes it. */
final class Credentials {

  private static final String BEARER = "bearer ";

  private Credentials() {}

  /** What was shown; a key in a header counts before a cookie. */
  static Credential of(Context ctx, Surface surface) {
    return bearer(ctx, surface)
        .or(() -> pair(ctx, surface))
        .or(() -> session(ctx, surface))
        .orElseThrow(NotSignedIn::new);
  }

  private static Optional<Credential> bearer(Context ctx, Surface surface) {
    return Optional.ofNullable(ctx.header("Authorization"))
        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(text -> text.substring(BEARER.length()).strip())
        .flatMap(text -> key(text, surface));
  }

  private static Optional<Credential> key(String text, Surface surface) {
    return surface.keys().stream()
        .filter(kind -> !kind.isPair() && text.startsWith(kind.prefix()))
        .findFirst()
        .map(kind -> Credential.key(kind, text));
  }

  private static Optional<Credential> pair(Context ctx, Surface surface) {
    var key = ctx.header("X-API-Key");
    var secret = ctx.header("X-API-Secret");
    return key == null || secret == null || !surface.keys().contains(KeyKind.WHITELABEL)
        ? Optional.empty()
        : Optional.of(Credential.pair(key, secret));
  }

  private static Optional<Credential> session(Context ctx, Surface surface) {
    if (!surface.sessions()) {
      return Optional.empty();
    }
    var token = SessionCookie.read(ctx);
    token.ifPresent(text -> SameSite.require(ctx));
    return token.map(Credential::session);
  }
}
