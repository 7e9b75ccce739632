package io.tallyhost.application.apikey;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Map;
import java.util.Optional;

/** Use case: the keys in force: one's own or, for the operator, everybody's. */
public final class ListKeys {

  private final ApiKeys keys;
  private final Accounts accounts;

  public ListKeys(ApiKeys keys, Accounts accounts) {
    this.keys = keys;
    this.accounts = accounts;
  }

  /** A key and whose it is; nothing when that account was removed from the directory. */
  public record Listed(ApiKey key, Optional<Account> owner) {}

  public Page<Listed> handle(Principal principal, PageRequest page) {
    Access.require(principal, Permission.API_KEYS_VIEW);
    Optional<AccountId> owner =
        principal.isOperator() ? Optional.empty() : Optional.of(principal.account());
    return listed(owner, page);
  }

  /** Those of one account, for the operator. */
  public Page<Listed> ofAccount(Principal principal, AccountId account, PageRequest page) {
    Access.requireOperator(principal, Permission.API_KEYS_VIEW);
    return listed(Optional.of(account), page);
  }

  private Page<Listed> listed(Optional<AccountId> owner, PageRequest page) {
    var found = keys.list(owner, page);
    Map<AccountId, Account> owners =
        accounts.findAll(found.items().stream().map(key -> key.owner().account()).toList());
    return found.map(
        key -> new Listed(key, Optional.ofNullable(owners.get(key.owner().account()))));
  }
}
