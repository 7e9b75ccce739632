package io.tallyhost.application.identity;

import io.tallyhost.application.identity.SignInResult.Locked;
import io.tallyhost.application.identity.SignInResult.Refused;
import io.tallyhost.application.identity.SignInResult.WrongCredentials;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.Optional;

/** Use case: sign in with a username or e-mail address and a password. */
public final class SignIn {

  /** What somebody typed. */
  public record Command(String login, String password) {

    @Override
    public String toString() {
      return "Command[" + login + ", hidden]";
    }
  }

  private final Accounts accounts;
  private final Guesses guesses;
  private final Admission admission;
  private final SessionDesk desk;

  public SignIn(Accounts accounts, Guesses guesses, Admission admission, SessionDesk desk) {
    this.accounts = accounts;
    this.guesses = guesses;
    this.admission = admission;
    this.desk = desk;
  }

  public SignInResult handle(Command command, Origin origin) {
    var account = find(command.login()).filter(it -> !it.isDeleted());
    var verdict =
        guesses.judge(
            subject(account, command.login()),
            addressSubject(origin),
            () -> isRight(account, command.password()));
    if (verdict.retryAfter().isPresent()) {
      return new Locked(verdict.retryAfter().orElseThrow());
    }
    return verdict.right()
        ? account
            .flatMap(it -> accounts.standing(it.id()))
            .map(it -> admit(it, origin))
            .orElseThrow()
        : new WrongCredentials();
  }

  static String subject(Account account) {
    return "account:" + account.id().value();
  }

  static String addressSubject(Origin origin) {
    return "address:" + origin.address();
  }

  // A name that nobody has is counted like one that somebody has, so that they look the same.
  private static String subject(Optional<Account> account, String login) {
    return account
        .map(SignIn::subject)
        .orElseGet(() -> "login:" + TokenHash.of(login.strip().toLowerCase(Locale.ROOT)).hex());
  }

  private boolean isRight(Optional<Account> account, String password) {
    var hash = account.flatMap(Account::password);
    if (hash.isEmpty()) {
      guesses.passwords().pretend(password);
      return false;
    }
    return guesses.passwords().matches(password, hash.orElseThrow());
  }

  private SignInResult admit(Standing standing, Origin origin) {
    var principal = Admission.principal(standing, "session:new", Optional.empty(), origin);
    return admission
        .refusal(standing, principal)
        .<SignInResult>map(Refused::new)
        .orElseGet(() -> desk.signIn(standing.account(), principal));
  }

  private Optional<Account> find(String login) {
    try {
      return login.indexOf('@') < 0
          ? accounts.findByUsername(new Username(login.strip().toLowerCase(Locale.ROOT)))
          : accounts.findByEmail(new EmailAddress(login.strip()));
    } catch (InvalidValue noName) {
      // What can't be a name is nobody's name, and is answered like any other wrong one.
      return Optional.empty();
    }
  }
}
