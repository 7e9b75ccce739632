package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.Username;
import java.util.Optional;

/** Makes accounts for others: with a password that is told once and kept as a hash only. */
public final class Registration {

  private static final int PASSWORD_LENGTH = 20;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Secrets secrets;
  private final Office office;

  public Registration(Accounts accounts, Passwords passwords, Secrets secrets, Office office) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secrets = secrets;
    this.office = office;
  }

  /** A password as it is told and as it is kept. */
  public record Initial(Password told, PasswordHash kept) {
    @Override
    public String toString() {
      return "Initial[hidden]";
    }
  }

  /**
   * How an account starts.
   *
   * @param username nothing when nobody chose one: then one is made from its number
   */
  public record Start(
      Optional<Username> username,
      Contact contact,
      PasswordHash password,
      boolean mustChangePassword,
      AllowedAddresses allowedAddresses,
      Optional<PermissionGroupId> group) {}

  /** The given password or a new one. Slow on purpose: call it outside the unit of work. */
  public Initial initialPassword(Optional<Password> given) {
    var told = given.orElseGet(this::somePassword);
    return new Initial(told, passwords.hash(told));
  }

  private Password somePassword() {
    return new Password(secrets.token().substring(0, PASSWORD_LENGTH));
  }

  /** An account directly below the operator. */
  Account topLevel(Start start) {
    var id = new AccountId(office.ids().next());
    return added(AccountKind.RESELLER, Owner.topLevel(id), Optional.empty(), start);
  }

  /** An account of that kind below somebody. */
  Account below(Owner parent, AccountKind kind, Start start) {
    var id = new AccountId(office.ids().next());
    return added(kind, new Owner(parent.root(), id), Optional.of(parent.account()), start);
  }

  private Account added(AccountKind kind, Owner owner, Optional<AccountId> parent, Start start) {
    var serial = accounts.nextSerial();
    var account =
        new Account(
            owner.account(),
            serial,
            kind,
            owner,
            parent,
            start.username().orElseGet(() -> Username.generated(serial)),
            start.contact(),
            Optional.of(start.password()),
            AccountStatus.ACTIVE,
            start.mustChangePassword(),
            start.allowedAddresses(),
            start.group(),
            office.now());
    accounts.add(account);
    return account;
  }
}
