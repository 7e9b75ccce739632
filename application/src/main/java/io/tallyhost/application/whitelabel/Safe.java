package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.SecretBox;
import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keeps what connectors gave, and what they share with us, unreadable in the database. */
public final class Safe {

  private final SecretBox box;

  public Safe(SecretBox box) {
    this.box = box;
  }

  /**
   * Encrypts.
   *
   * @param holder what the secret belongs to; it opens for nothing else
   */
  Sealed seal(String holder, String secret) {
    var hidden = box.seal(secret.getBytes(StandardCharsets.UTF_8), "whitelabel:" + holder);
    return new Sealed(Base64.getEncoder().encodeToString(hidden));
  }

  public String open(String holder, Sealed hidden) {
    var plain = box.open(Base64.getDecoder().decode(hidden.value()), "whitelabel:" + holder);
    return new String(plain, StandardCharsets.UTF_8);
  }
}
