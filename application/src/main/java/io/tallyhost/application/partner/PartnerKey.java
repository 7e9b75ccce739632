package io.tallyhost.application.partner;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;

/** The key behind a partner's request; a rotated key is the same one. */
final class PartnerKey {

  private static final String PREFIX = "key:";

  private PartnerKey() {}

  static String of(Principal principal) {
    if (!principal.credential().startsWith(PREFIX)) {
      throw new Forbidden("A partner key is required");
    }
    return principal.credential().substring(PREFIX.length());
  }
}
