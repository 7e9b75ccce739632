package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import java.util.Optional;

/**
 * Whose lists somebody may read: the operator everybody's, a reseller's its own and those below.
 */
public final class ReadableBooks {

  private final Resellers resellers;

  public ReadableBooks(Resellers resellers) {
    this.resellers = resellers;
  }

  /** The one that is asked for, or one's own; nothing means everybody's. */
  public Optional<AccountId> of(Principal principal, Optional<AccountId> wanted) {
    if (principal.isOperator()) {
      return wanted;
    }
    var one = wanted.orElse(principal.account());
    if (!one.equals(principal.account()) && !sees(principal, one)) {
      throw new NotFound("Reseller");
    }
    return Optional.of(one);
  }

  private boolean sees(Principal principal, AccountId one) {
    return resellers.find(one).map(Reseller::owner).filter(principal::sees).isPresent();
  }
}
