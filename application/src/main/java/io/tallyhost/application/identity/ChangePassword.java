package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.PasswordChange.Changed;
import io.tallyhost.application.identity.PasswordChange.Locked;
import io.tallyhost.application.identity.PasswordChange.WrongPassword;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Map;

/** Use case: choose another password for oneself; whoever else was signed in is not any more. */
public final class ChangePassword {

  /** The password of now and that of then. */
  public record Command(String current, Password next) {

    @Override
    public String toString() {
      return "Command[hidden]";
    }
  }

  private final Accounts accounts;
  private final Sessions sessions;
  private final Guesses guesses;
  private final Office office;

  public ChangePassword(Accounts accounts, Sessions sessions, Guesses guesses, Office office) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.guesses = guesses;
    this.office = office;
  }

  public PasswordChange handle(Principal principal, Command command) {
    var session =
        principal
            .sessionId()
            .filter(id -> !principal.isImpersonated())
            .orElseThrow(() -> new Forbidden("Only the account itself can change its password"));
    InvalidValue.unless(
        !command.next().value().equals(command.current()), "new", "…", "another password");
    var account = accounts.find(principal.account()).orElseThrow(() -> new NotFound("Account"));
    var verdict =
        guesses.judge(
            SignIn.subject(account),
            SignIn.addressSubject(principal.origin()),
            () -> isRight(account, command.current()));
    return verdict
        .retryAfter()
        .<PasswordChange>map(Locked::new)
        .orElseGet(
            () ->
                verdict.right()
                    ? change(principal, session, guesses.passwords().hash(command.next()))
                    : new WrongPassword());
  }

  private boolean isRight(Account account, String current) {
    return account.password().stream().anyMatch(hash -> guesses.passwords().matches(current, hash));
  }

  private PasswordChange change(Principal principal, String session, PasswordHash hash) {
    return office
        .unitOfWork()
        .perform(
            () -> {
              var account =
                  accounts.lock(principal.account()).orElseThrow(() -> new NotFound("Account"));
              accounts.update(account.withOwnPassword(hash));
              office
                  .recorder()
                  .changed(
                      principal,
                      account.owner(),
                      "identity.change_password",
                      account.id().value(),
                      Map.of(),
                      Map.of());
              return new Changed(sessions.endOthers(account.id(), session));
            });
  }
}
