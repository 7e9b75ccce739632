package io.tallyhost.domain.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Which accounts are wanted.
 *
 * @param root only below this top-level account, and itself
 * @param parent only sub-resellers or customers of this account
 * @param status without one, all but deleted accounts
 * @param text part of the username, e-mail or full name
 */
public record AccountQuery(
    Set<AccountKind> kinds,
    Optional<AccountId> root,
    Optional<AccountId> parent,
    Optional<AccountStatus> status,
    Optional<String> text) {

  public AccountQuery {
    kinds = Set.copyOf(kinds);
  }

  public static AccountQuery of(AccountKind... kinds) {
    return new AccountQuery(
        Set.of(kinds), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public AccountQuery under(AccountId someParent) {
    return new AccountQuery(kinds, root, Optional.of(someParent), status, text);
  }

  public AccountQuery within(AccountId someRoot) {
    return new AccountQuery(kinds, Optional.of(someRoot), parent, status, text);
  }

  public AccountQuery in(Optional<AccountStatus> wanted) {
    return new AccountQuery(kinds, root, parent, wanted, text);
  }

  public AccountQuery containing(Optional<String> wanted) {
    return new AccountQuery(kinds, root, parent, status, wanted);
  }
}
