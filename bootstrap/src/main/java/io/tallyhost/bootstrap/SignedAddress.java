package io.tallyhost.bootstrap;

import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.outbound.SignedPost;
import io.tallyhost.http.outbound.StandardWebhookSignature;
import java.util.Optional;

/** An address that we post to, and the secret that goes with it: {@code …_URL, …_SECRET}. */
final class SignedAddress {

  private SignedAddress() {}

  static Optional<SignedPost.Settings> read(Texts texts, String name) {
    var address = texts.text(name + "_URL").map(it -> Checks.outside(variable(name, "_URL"), it));
    var secret = texts.text(name + "_SECRET");
    if (address.isPresent() != secret.isPresent()) {
      throw new BadSetting(
          variable(name, "_URL") + " and " + variable(name, "_SECRET") + " go together");
    }
    var signature = secret.map(it -> signature(variable(name, "_SECRET"), it));
    return address.map(it -> new SignedPost.Settings(it, signature.orElseThrow()));
  }

  private static StandardWebhookSignature signature(String name, String secret) {
    try {
      return new StandardWebhookSignature(secret);
    } catch (InvalidValue refused) {
      throw BadSetting.of(name, "(hidden)", refused.allowed());
    }
  }

  private static String variable(String name, String end) {
    return "TALLYHOST_" + name + end;
  }
}
