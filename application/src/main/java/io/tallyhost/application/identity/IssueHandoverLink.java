package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.LinkDesk.Issued;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.identity.Permission;
import java.util.Map;

/** Use case: a link with which a reseller chooses its first password, instead of telling one. */
public final class IssueHandoverLink {

  private final Accounts accounts;
  private final LinkDesk desk;
  private final Office office;

  public IssueHandoverLink(Accounts accounts, LinkDesk desk, Office office) {
    this.accounts = accounts;
    this.desk = desk;
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
    desk.requireMail(Purpose.HANDOVER, "hand the link over yourself");
    return recorded(principal, account, desk.mailed(Purpose.HANDOVER, account));
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
    return recorded(principal, account, desk.issue(Purpose.HANDOVER, account));
  }

  private Issued recorded(Principal principal, Account account, Issued issued) {
    office
        .recorder()
        .changed(
            principal,
            account.owner(),
            "identity.handover_link",
            account.id().value(),
            Map.of(),
            Map.of("expires_at", issued.expiresAt().toString()));
    return issued;
  }
}
