package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.Resellers;
import java.util.List;

/** Use case: one reseller, by id or by the name it signs in with. */
public final class ShowReseller {

  private static final String THING = "Reseller";

  private final Resellers resellers;
  private final Reach reach;
  private final Accounts accounts;

  public ShowReseller(Resellers resellers, Accounts accounts) {
    this.resellers = resellers;
    this.reach = new Reach(resellers);
    this.accounts = accounts;
  }

  public ResellerListing handle(Principal principal, AccountId id) {
    var found = resellers.show(id).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, Permission.RESELLERS_VIEW, found.reseller().owner(), THING);
    return reach.now(List.of(found)).get(0);
  }

  /** The same by name; deleted ones have none any more. */
  public ResellerListing handle(Principal principal, Username username) {
    return accounts
        .findByUsername(username)
        .filter(it -> !it.isDeleted())
        .map(Account::id)
        .map(id -> handle(principal, id))
        .orElseThrow(() -> new NotFound(THING));
  }
}
