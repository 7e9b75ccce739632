package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.Standing;
import java.util.Optional;

/** How accounts are entered, and who is in: whoever may not come in any more is put out at once. */
public final class Gatekeeper {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;

  public Gatekeeper(Accounts accounts, Sessions sessions, Passwords passwords) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
  }

  /** Slow on purpose: call it outside the unit of work. */
  public PasswordHash hash(Password password) {
    return passwords.hash(password);
  }

  /** An account, until the unit of work ends nobody else's to change; also a deleted one. */
  public Optional<Account> lock(AccountId id) {
    return accounts.lock(id);
  }

  /** The same with what it may do. */
  Optional<Standing> lockStanding(AccountId id) {
    return accounts.lock(id).flatMap(locked -> accounts.standing(locked.id()));
  }

  /** Keeps an account as it is now. */
  public void keep(Account changed) {
    accounts.update(changed);
  }

  /** The same, and ends all its sessions; how many. */
  public int putOut(Account changed) {
    keep(changed);
    return sessions.endAll(changed.id());
  }
}
