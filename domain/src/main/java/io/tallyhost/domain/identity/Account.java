package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * A person or company that signs in or is served.
 *
 * @param serial the number that dialects with integer ids show
 * @param owner itself and its root; what it makes belongs to it
 * @param parent whose sub-reseller or customer it is
 * @param password nothing for those who never sign in
 * @param mustChangePassword somebody else made the password
 * @param group what it may do; nothing means everything on its own scope
 */
public record Account(
    AccountId id,
    long serial,
    AccountKind kind,
    Owner owner,
    Optional<AccountId> parent,
    Username username,
    Contact contact,
    Optional<PasswordHash> password,
    AccountStatus status,
    boolean mustChangePassword,
    AllowedAddresses allowedAddresses,
    Optional<PermissionGroupId> group,
    Instant createdAt) {

  public Account {
    InvalidValue.unless(owner.account().equals(id), "owner", owner.account(), "the account itself");
    var hasParent = kind == AccountKind.SUB_RESELLER || kind == AccountKind.CUSTOMER;
    InvalidValue.unless(
        parent.isPresent() == hasParent, "parent", parent, "given for a sub-reseller or customer");
    InvalidValue.unless(
        hasParent != owner.isTopLevel(), "owner", owner, "top-level when there is no parent");
    InvalidValue.unless(
        kind != AccountKind.SUB_RESELLER || parent.equals(Optional.of(owner.root())),
        "parent",
        parent,
        "the root of a sub-reseller");
  }

  /** As whose thing it is seen: its parent's, or its own. */
  public Owner keeper() {
    return new Owner(owner.root(), parent.orElse(id));
  }

  public EmailAddress email() {
    return contact.email();
  }

  /** How people call it. */
  public String displayName() {
    return contact.fullName().orElse(username.value());
  }

  public boolean isActive() {
    return status == AccountStatus.ACTIVE;
  }

  public boolean isDeleted() {
    return status == AccountStatus.DELETED;
  }

  public AccountChange change() {
    return new AccountChange(this);
  }

  public Account suspended() {
    return change().status(AccountStatus.SUSPENDED).done();
  }

  public Account active() {
    return change().status(AccountStatus.ACTIVE).done();
  }

  /** Out of use, its name still taken. */
  public Account deleted() {
    return change().status(AccountStatus.DELETED).done();
  }

  /** Out of use for good: the name is free again and nothing tells who it was. */
  public Account erased() {
    return change()
        .status(AccountStatus.DELETED)
        .username(new Username("erased-" + serial))
        .contact(Contact.of(new EmailAddress("erased-%d@erased.invalid".formatted(serial))))
        .noPassword()
        .allowedAddresses(AllowedAddresses.anywhere())
        .done();
  }

  /** With a password it chose itself. */
  public Account withOwnPassword(PasswordHash hash) {
    return change().password(hash, false).done();
  }
}
