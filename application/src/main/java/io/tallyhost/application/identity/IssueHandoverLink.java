package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Use case: a link with which a reseller chooses its first password, instead of telling one. */
public final class IssueHandoverLink {

  /** The link's secret, shown once, and until when it works. */
  public record Issued(String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "Issued[hidden, " + expiresAt + "]";
    }
  }

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Secrets secrets;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;
  private final Clock clock;

  public IssueHandoverLink(
      Accounts accounts,
      OneTimeLinks links,
      Secrets secrets,
      UnitOfWork unitOfWork,
      Recorder recorder,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
    this.clock = clock;
  }

  public Issued handle(Principal principal, AccountId target) {
    return unitOfWork.perform(() -> issue(principal, target));
  }

  private Issued issue(Principal principal, AccountId target) {
    var account =
        accounts
            .find(target)
            .filter(it -> it.kind().isReseller() && !it.isDeleted())
            .orElseThrow(() -> new NotFound("Reseller"));
    Access.require(principal, Permission.RESELLERS_EDIT, account.owner(), "Reseller");
    if (principal.isImpersonated() || principal.account().equals(account.id())) {
      throw new Forbidden("Hand an account over from your own session");
    }
    return issued(principal, account);
  }

  private Issued issued(Principal principal, Account account) {
    var token = secrets.token();
    var link =
        OneTimeLink.issue(TokenHash.of(token), account.id(), Purpose.HANDOVER, clock.instant());
    links.add(link);
    recorder.changed(
        principal,
        account.owner(),
        "identity.handover_link",
        account.id().value(),
        Map.of(),
        Map.of("expires_at", link.expiresAt().toString()));
    return new Issued(token, link.expiresAt());
  }
}
