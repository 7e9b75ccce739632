package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Use case of the operator: how accounts are called, for lists that only know their ids. */
public final class NameAccounts {

  private static final int MOST = 1_000;

  private final Accounts accounts;

  public NameAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Those one can choose among, in the order of their names: a thousand at most. */
  public List<Account> resellers(Principal principal, AccountKind... kinds) {
    Access.requireOperator(principal, Permission.RESELLERS_VIEW);
    var all = new ArrayList<Account>();
    while (all.size() < MOST) {
      var part = new PageRequest(PageRequest.MAX_LIMIT, all.size());
      var page = accounts.list(Set.of(kinds), part).items();
      all.addAll(page);
      if (page.size() < PageRequest.MAX_LIMIT) {
        break;
      }
    }
    all.sort(Comparator.comparing(account -> account.username().value()));
    return all;
  }

  /** Names of those that exist. */
  public Map<AccountId, Username> handle(Principal principal, Collection<AccountId> ids) {
    Access.requireOperator(principal, Permission.RESELLERS_VIEW);
    return accounts.findAll(ids).entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().username()));
  }
}
