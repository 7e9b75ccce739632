package io.tallyhost.domain.audit;

import io.tallyhost.domain.identity.AccountId;
import java.util.Optional;

/**
 * Which entries are wanted.
 *
 * @param root only those of this top-level account and everybody below
 * @param account only those of this account's chain
 * @param action only this action
 * @param target only what was done to this
 */
public record AuditQuery(
    Optional<AccountId> root,
    Optional<AccountId> account,
    Optional<AccountId> actor,
    Optional<String> action,
    Optional<String> target) {

  public static AuditQuery everything() {
    return new AuditQuery(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public AuditQuery within(AccountId someRoot) {
    return new AuditQuery(Optional.of(someRoot), account, actor, action, target);
  }

  public AuditQuery of(AccountId someAccount) {
    return new AuditQuery(root, Optional.of(someAccount), actor, action, target);
  }

  public AuditQuery action(String some) {
    return new AuditQuery(root, account, actor, Optional.of(some), target);
  }

  public AuditQuery target(String some) {
    return new AuditQuery(root, account, actor, action, Optional.of(some));
  }
}
