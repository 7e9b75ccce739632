package io.tallyhost.http.panel;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.http.panel.view.FormGuard;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.SessionCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Proves that a form was ours: it repeats what only we can make of the reader's own cookie. */
final class FormProof {

  static final String VISITOR = "tallyhost-visitor";

  private FormProof() {}

  /** What forms for this reader carry; nothing when there is no cookie to make it of. */
  static Optional<String> token(Request request) {
    return session(request)
        .or(() -> request.cookie(VISITOR).filter(it -> !it.isBlank()))
        .map(FormProof::token);
  }

  static String token(String cookie) {
    return TokenHash.of("panel form " + cookie).hex();
  }

  static void require(Request request) {
    var sent = request.form().text(FormGuard.TOKEN).orElse("");
    var isOurs = token(request).map(own -> same(own, sent)).orElse(false);
    if (!isOurs) {
      throw new Forbidden("This form has expired; open the page again");
    }
  }

  static Optional<String> session(Request request) {
    return request
        .cookie(SessionCookie.SECURE_NAME)
        .or(() -> request.cookie(SessionCookie.NAME))
        .filter(it -> !it.isBlank());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
