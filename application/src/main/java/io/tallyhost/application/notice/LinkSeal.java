package io.tallyhost.application.notice;

import io.tallyhost.application.shared.SecretBox;
import io.tallyhost.domain.identity.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keeps the secret of a link from everybody but whoever sends the message. */
final class LinkSeal {

  private final SecretBox box;

  LinkSeal(SecretBox box) {
    this.box = box;
  }

  String seal(AccountId account, String token) {
    var sealed = box.seal(token.getBytes(StandardCharsets.UTF_8), context(account));
    return Base64.getEncoder().encodeToString(sealed);
  }

  String open(AccountId account, String sealed) {
    var opened = box.open(Base64.getDecoder().decode(sealed), context(account));
    return new String(opened, StandardCharsets.UTF_8);
  }

  private static String context(AccountId account) {
    return "one-time link:" + account.value();
  }
}
