package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Username;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Use case of the operator: how accounts are called, for lists that only know their ids. */
public final class NameAccounts {

  private final Accounts accounts;

  public NameAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Names of those that exist. */
  public Map<AccountId, Username> handle(Principal principal, Collection<AccountId> ids) {
    Access.requireOperator(principal, Permission.RESELLERS_VIEW);
    return accounts.findAll(ids).entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> it.getValue().username()));
  }
}
