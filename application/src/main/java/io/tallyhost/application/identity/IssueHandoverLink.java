package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.TokenHash;
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
  private final LinkMail mail;
  private final Secrets secrets;
  private final Office office;

  public IssueHandoverLink(
      Accounts accounts, OneTimeLinks links, LinkMail mail, Secrets secrets, Office office) {
    this.accounts = accounts;
    this.links = links;
    this.mail = mail;
    this.secrets = secrets;
    this.office = office;
  }

  /** A link to show. */
  public Issued handle(Principal principal, AccountId target) {
    return office.unitOfWork().perform(() -> issue(principal, account(principal, target)));
  }

  /** The same, and it is mailed to the account as well. */
  public Issued mailed(Principal principal, AccountId target) {
    return office.unitOfWork().perform(() -> mail(principal, account(principal, target)));
  }

  private Issued mail(Principal principal, Account account) {
    if (!mail.sends(Purpose.HANDOVER)) {
      throw new Unavailable("No mail is sent here; hand the link over yourself", LinkMail.NOT_SOON);
    }
    var issued = issue(principal, account);
    mail.send(Purpose.HANDOVER, account, issued.token(), issued.expiresAt());
    return issued;
  }

  private Account account(Principal principal, AccountId target) {
    var account =
        accounts
            .find(target)
            .filter(it -> it.kind().isReseller() && !it.isDeleted())
            .orElseThrow(() -> new NotFound("Reseller"));
    Access.require(principal, Permission.RESELLERS_EDIT, account.owner(), "Reseller");
    if (principal.isImpersonated() || principal.account().equals(account.id())) {
      throw new Forbidden("Hand an account over from your own session");
    }
    return account;
  }

  private Issued issue(Principal principal, Account account) {
    var token = secrets.token();
    var link = OneTimeLink.issue(TokenHash.of(token), account.id(), Purpose.HANDOVER, office.now());
    links.add(link);
    office
        .recorder()
        .changed(
            principal,
            account.owner(),
            "identity.handover_link",
            account.id().value(),
            Map.of(),
            Map.of("expires_at", link.expiresAt().toString()));
    return new Issued(token, link.expiresAt());
  }
}
