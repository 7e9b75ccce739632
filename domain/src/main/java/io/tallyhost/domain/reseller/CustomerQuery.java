package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountStatus;
import java.util.Optional;

/**
 * Which customers are wanted.
 *
 * @param root only those below this top-level reseller
 * @param seller only those of this very reseller
 * @param status without one, all but deleted ones
 * @param text part of the username, e-mail or name
 */
public record CustomerQuery(
    Optional<AccountId> root,
    Optional<AccountId> seller,
    Optional<AccountStatus> status,
    Optional<String> text) {

  public static final CustomerQuery ALL =
      new CustomerQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public CustomerQuery within(AccountId someRoot) {
    return new CustomerQuery(Optional.of(someRoot), seller, status, text);
  }

  public CustomerQuery of(AccountId someSeller) {
    return new CustomerQuery(root, Optional.of(someSeller), status, text);
  }
}
