package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Use case: choose a password with a one-time link; all sessions of the account end. */
public final class RedeemLink {

  /** The link's secret and the password to come. */
  public record Command(String token, Password password) {

    @Override
    public String toString() {
      return "Command[hidden]";
    }
  }

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Sessions sessions;
  private final Passwords passwords;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;
  private final Clock clock;

  public RedeemLink(
      Accounts accounts,
      OneTimeLinks links,
      Sessions sessions,
      Passwords passwords,
      UnitOfWork unitOfWork,
      Recorder recorder,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.sessions = sessions;
    this.passwords = passwords;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
    this.clock = clock;
  }

  public Account handle(Command command, Origin origin) {
    var token = TokenHash.of(command.token());
    // Looked at first, so that nobody makes us hash without a link.
    if (open(links.find(token)).isEmpty()) {
      throw new NotFound("Link");
    }
    var hash = passwords.hash(command.password());
    return unitOfWork.perform(() -> redeem(token, hash, origin));
  }

  private Account redeem(TokenHash token, PasswordHash hash, Origin origin) {
    var standing =
        open(links.take(token))
            .flatMap(link -> accounts.lock(link.account()))
            .flatMap(locked -> accounts.standing(locked.id()))
            .filter(it -> !it.account().isDeleted())
            .orElseThrow(() -> new NotFound("Link"));
    return changed(standing, hash, origin);
  }

  private Account changed(Standing standing, PasswordHash hash, Origin origin) {
    var account = standing.account().withOwnPassword(hash);
    var principal = Admission.principal(standing, "link", Optional.empty(), origin);
    accounts.update(account);
    var ended = sessions.endAll(account.id());
    recorder.changed(
        principal,
        account.owner(),
        "identity.redeem_link",
        account.id().value(),
        Map.of(),
        Map.of("ended_sessions", Integer.toString(ended)));
    return account;
  }

  private Optional<OneTimeLink> open(Optional<OneTimeLink> link) {
    return link.filter(it -> it.isOpenAt(clock.instant()));
  }
}
