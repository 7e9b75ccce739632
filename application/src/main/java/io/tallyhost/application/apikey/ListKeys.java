package io.tallyhost.application.apikey;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Use case: the keys in force: one's own or, for the operator, everybody's. */
public final class ListKeys {

  private final ApiKeys keys;

  public ListKeys(ApiKeys keys) {
    this.keys = keys;
  }

  public Page<ApiKey> handle(Principal principal, PageRequest page) {
    Access.require(principal, Permission.API_KEYS_VIEW);
    Optional<AccountId> owner =
        principal.isOperator() ? Optional.empty() : Optional.of(principal.account());
    return keys.list(owner, page);
  }
}
