package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.TokenHash;
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

  private final Gatekeeper gatekeeper;
  private final OneTimeLinks links;
  private final Office office;

  public RedeemLink(OneTimeLinks links, Gatekeeper gatekeeper, Office office) {
    this.links = links;
    this.gatekeeper = gatekeeper;
    this.office = office;
  }

  public Account handle(Command command, Origin origin) {
    var token = TokenHash.of(command.token());
    // Looked at first, so that nobody makes us hash without a link.
    if (open(links.find(token)).isEmpty()) {
      throw new NotFound("Link");
    }
    var hash = gatekeeper.hash(command.password());
    return office.unitOfWork().perform(() -> redeem(token, hash, origin));
  }

  private Account redeem(TokenHash token, PasswordHash hash, Origin origin) {
    var standing =
        open(links.take(token))
            .flatMap(link -> gatekeeper.lockStanding(link.account()))
            .filter(it -> !it.account().isDeleted())
            .orElseThrow(() -> new NotFound("Link"));
    return changed(standing, hash, origin);
  }

  private Account changed(Standing standing, PasswordHash hash, Origin origin) {
    var account = standing.account().withOwnPassword(hash);
    var principal = Admission.principal(standing, "link", Optional.empty(), origin);
    var ended = gatekeeper.putOut(account);
    office
        .recorder()
        .changed(
            principal,
            account.owner(),
            "identity.redeem_link",
            account.id().value(),
            Map.of(),
            Map.of("ended_sessions", Integer.toString(ended)));
    return account;
  }

  private Optional<OneTimeLink> open(Optional<OneTimeLink> link) {
    return link.filter(it -> it.isOpenAt(office.now()));
  }
}
