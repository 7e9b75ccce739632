package io.tallyhost.application.identity;

import io.tallyhost.application.shared.Origin;
import io.tallyhost.domain.identity.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Use case: have a link mailed to choose another password. Never tells whether anybody is there:
 * nobody is looked for before the answer is given, so that it takes as long for everybody.
 */
public final class RequestPasswordReset {

  private final MailPasswordReset links;
  private final Guesses guesses;
  private final Executor afterwards;

  /**
   * @param afterwards does what comes after the answer; what is lost on the way is asked for again
   */
  public RequestPasswordReset(MailPasswordReset links, Guesses guesses, Executor afterwards) {
    this.links = links;
    this.guesses = guesses;
    this.afterwards = afterwards;
  }

  /**
   * How long to wait, when this address asks too often; otherwise nothing, whoever it asked for.
   */
  public Optional<Duration> handle(EmailAddress email, Origin origin) {
    links.requireMail();
    // Counted by sender and by mailbox, whether or not it is anybody's.
    var wait =
        guesses.count("reset:" + origin.address()).or(() -> guesses.count("reset:" + email.key()));
    if (wait.isEmpty()) {
      afterwards.execute(() -> links.send(email));
    }
    return wait;
  }
}
