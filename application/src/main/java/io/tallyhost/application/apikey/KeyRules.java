package io.tallyhost.application.apikey;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;

/** Who handles which keys. */
final class KeyRules {

  private KeyRules() {}

  /** Nobody handles keys while acting as somebody else. */
  static void requireOwnHands(Principal principal, Permission permission) {
    Access.require(principal, permission);
    if (principal.isImpersonated()) {
      throw new Forbidden("Keys are handled by the account itself");
    }
  }

  /** The key is its owner's or, for the operator, anybody's; a parent has no part in it. */
  static void requireOwn(Principal principal, ApiKey key) {
    if (!principal.isOperator() && !principal.owner().equals(key.owner())) {
      throw new NotFound("API key");
    }
  }

  static void requireFitting(KeyKind kind, Account owner) {
    var fits =
        owner.kind().isReseller()
            || (owner.kind() == AccountKind.OPERATOR
                && (kind == KeyKind.ADMIN || kind == KeyKind.ACCOUNTS));
    InvalidValue.unless(
        fits, "owner_email", owner.email(), "the e-mail address of a reseller for such a key");
  }

  /** A key makes no key that can more than itself. */
  static void requireNoMoreThan(Principal principal, ApiKey key) {
    if (principal.sessionId().isEmpty() && !key.rights().areWithin(principal.rights())) {
      throw new Forbidden("A key can't make a key with more rights");
    }
  }
}
