package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Lockout;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.SignInAttempts;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Use case: have a link mailed to choose another password. Never tells whether anybody is there:
 * nobody is looked for before the answer is given, so that it takes as long for everybody.
 */
public final class RequestPasswordReset {

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final SignInAttempts attempts;
  private final LinkMail mail;
  private final Secrets secrets;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;
  private final Clock clock;
  private final Executor afterwards;

  /**
   * @param afterwards does what comes after the answer; what is lost on the way is asked for again
   */
  public RequestPasswordReset(
      Accounts accounts,
      OneTimeLinks links,
      SignInAttempts attempts,
      LinkMail mail,
      Secrets secrets,
      UnitOfWork unitOfWork,
      Recorder recorder,
      Clock clock,
      Executor afterwards) {
    this.accounts = accounts;
    this.links = links;
    this.attempts = attempts;
    this.mail = mail;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
    this.clock = clock;
    this.afterwards = afterwards;
  }

  /**
   * How long to wait, when this address asks too often; otherwise nothing, whoever it asked for.
   */
  public Optional<Duration> handle(EmailAddress email, Origin origin) {
    if (!mail.sends(Purpose.PASSWORD_RESET)) {
      throw new Unavailable(
          "No mail is sent here; ask whoever gave you the account for a link", LinkMail.NOT_SOON);
    }
    var wait = wait("reset:" + origin.address()).or(() -> wait("reset:" + email.key()));
    if (wait.isEmpty()) {
      afterwards.execute(
          () -> unitOfWork.run(() -> accounts.findByEmail(email).ifPresent(this::send)));
    }
    return wait;
  }

  // Counted by sender and by mailbox, whether or not it is anybody's.
  private Optional<Duration> wait(String subject) {
    var now = clock.instant();
    return Lockout.wait(attempts.begin(subject, now), now);
  }

  private void send(Account account) {
    if (account.isDeleted() || account.password().isEmpty()) {
      return;
    }
    var token = secrets.token();
    var link =
        OneTimeLink.issue(
            TokenHash.of(token), account.id(), Purpose.PASSWORD_RESET, clock.instant());
    links.add(link);
    mail.send(Purpose.PASSWORD_RESET, account, token, link.expiresAt());
    recorder.changedByItself(
        account.owner(),
        "identity.reset_link",
        account.id().value(),
        Map.of("expires_at", link.expiresAt().toString()));
  }
}
