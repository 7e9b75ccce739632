package io.tallyhost.application.identity;

import io.tallyhost.application.identity.SignInResult.SignedIn;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** Use case: sign in as a reseller, to see what it sees. The session says who is behind it. */
public final class Impersonate {

  private static final int LONGEST_REASON = 200;

  private final Accounts accounts;
  private final SessionDesk desk;

  public Impersonate(Accounts accounts, SessionDesk desk) {
    this.accounts = accounts;
    this.desk = desk;
  }

  /** If there is a reason, the audit keeps it. */
  public SignedIn handle(Principal principal, AccountId target, Optional<String> reason) {
    var standing = accounts.standing(target).orElseThrow(() -> new NotFound("Reseller"));
    Access.require(
        principal, Permission.RESELLERS_IMPERSONATE, standing.account().owner(), "Reseller");
    requirePossible(principal, standing);
    return desk.impersonate(
        standing.account(), principal, InvalidValue.optionalText("reason", reason, LONGEST_REASON));
  }

  private static void requirePossible(Principal principal, Standing standing) {
    var account = standing.account();
    if (!account.kind().isReseller() || account.isDeleted()) {
      throw new NotFound("Reseller");
    }
    if (principal.isImpersonated() || principal.account().equals(account.id())) {
      throw new Forbidden("Sign in as another account from your own session");
    }
    if (!standing.mayAct()) {
      throw new Conflict("The account is suspended");
    }
  }
}
