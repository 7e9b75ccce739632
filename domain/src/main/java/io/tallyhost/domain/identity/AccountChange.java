package io.tallyhost.domain.identity;

import java.util.Optional;

/** An account with some things different; each step leaves the one before as it was. */
public record AccountChange(Account account) {

  public Account done() {
    return account;
  }

  public AccountChange username(Username username) {
    return with(username, account.contact(), account.status());
  }

  public AccountChange contact(Contact contact) {
    return with(account.username(), contact, account.status());
  }

  public AccountChange status(AccountStatus status) {
    return with(account.username(), account.contact(), status);
  }

  /** Another password; {@code mustChange} says that its owner has yet to choose one. */
  public AccountChange password(PasswordHash hash, boolean mustChange) {
    return with(Optional.of(hash), mustChange);
  }

  public AccountChange noPassword() {
    return with(Optional.empty(), false);
  }

  public AccountChange mustChangePassword(boolean mustChange) {
    return with(account.password(), mustChange);
  }

  public AccountChange allowedAddresses(AllowedAddresses addresses) {
    return with(addresses, account.group());
  }

  public AccountChange group(Optional<PermissionGroupId> group) {
    return with(account.allowedAddresses(), group);
  }

  /** Moves a customer to another reseller. */
  public AccountChange parent(Owner parent) {
    return new AccountChange(
        new Account(
            account.id(),
            account.serial(),
            account.kind(),
            new Owner(parent.root(), account.id()),
            Optional.of(parent.account()),
            account.username(),
            account.contact(),
            account.password(),
            account.status(),
            account.mustChangePassword(),
            account.allowedAddresses(),
            account.group(),
            account.createdAt()));
  }

  private AccountChange with(Username username, Contact contact, AccountStatus status) {
    return new AccountChange(
        new Account(
            account.id(),
            account.serial(),
            account.kind(),
            account.owner(),
            account.parent(),
            username,
            contact,
            account.password(),
            status,
            account.mustChangePassword(),
            account.allowedAddresses(),
            account.group(),
            account.createdAt()));
  }

  private AccountChange with(Optional<PasswordHash> password, boolean mustChange) {
    return new AccountChange(
        new Account(
            account.id(),
            account.serial(),
            account.kind(),
            account.owner(),
            account.parent(),
            account.username(),
            account.contact(),
            password,
            account.status(),
            mustChange,
            account.allowedAddresses(),
            account.group(),
            account.createdAt()));
  }

  private AccountChange with(AllowedAddresses addresses, Optional<PermissionGroupId> group) {
    return new AccountChange(
        new Account(
            account.id(),
            account.serial(),
            account.kind(),
            account.owner(),
            account.parent(),
            account.username(),
            account.contact(),
            account.password(),
            account.status(),
            account.mustChangePassword(),
            addresses,
            group,
            account.createdAt()));
  }
}
