package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;

/** Use case: the resellers: all of them for the operator, a reseller's own sub-resellers for it. */
public final class ListResellers {

  private final Resellers resellers;
  private final Reach reach;

  public ListResellers(Resellers resellers) {
    this.resellers = resellers;
    this.reach = new Reach(resellers);
  }

  public Page<ResellerListing> handle(Principal principal, ResellerQuery query, PageRequest page) {
    Access.require(principal, Permission.RESELLERS_VIEW);
    var found = resellers.list(scoped(principal, query), page);
    return new Page<>(reach.now(found.items()), found.total(), found.limit(), found.offset());
  }

  private static ResellerQuery scoped(Principal principal, ResellerQuery query) {
    if (principal.isOperator()) {
      return query;
    }
    if (query.parent().filter(it -> !it.equals(principal.account())).isPresent()) {
      throw new NotFound("Reseller");
    }
    return query.under(principal.account());
  }
}
