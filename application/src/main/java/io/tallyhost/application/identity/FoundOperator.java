package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Use case of the very first start: an operator, where there is none. */
public final class FoundOperator {

  private static final Username NAME = new Username("operator");

  /** How the operator signs in. */
  public record Command(EmailAddress email, Password password) {}

  private final Accounts accounts;
  private final Passwords passwords;
  private final Office office;

  public FoundOperator(Accounts accounts, Passwords passwords, Office office) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.office = office;
  }

  /** Whether there was none. */
  public boolean handle(Command command) {
    if (!isMissing()) {
      return false;
    }
    var hash = passwords.hash(command.password());
    return office.unitOfWork().perform(() -> found(command.email(), hash));
  }

  private boolean found(EmailAddress email, PasswordHash hash) {
    if (!isMissing()) {
      return false;
    }
    var account = operator(new AccountId(office.ids().next()), email, hash);
    accounts.add(account);
    office
        .recorder()
        .changedByItself(
            account.owner(),
            "identity.found_operator",
            account.id().value(),
            Map.of("email", email.value()));
    return true;
  }

  /** Whether nobody runs the place yet. */
  public boolean isMissing() {
    return accounts.list(Set.of(AccountKind.OPERATOR), PageRequest.first()).total() == 0;
  }

  private Account operator(AccountId id, EmailAddress email, PasswordHash hash) {
    return new Account(
        id,
        accounts.nextSerial(),
        AccountKind.OPERATOR,
        Owner.topLevel(id),
        Optional.empty(),
        NAME,
        Contact.of(email),
        Optional.of(hash),
        AccountStatus.ACTIVE,
        false,
        AllowedAddresses.anywhere(),
        Optional.empty(),
        office.now());
  }
}
