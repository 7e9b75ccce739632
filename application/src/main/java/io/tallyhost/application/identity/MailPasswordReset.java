package io.tallyhost.application.identity;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import java.util.Map;

/**
 * The second half of asking for another password: a link for whoever has that mailbox, if anybody.
 */
public final class MailPasswordReset {

  private final Accounts accounts;
  private final LinkDesk desk;
  private final Office office;

  public MailPasswordReset(Accounts accounts, LinkDesk desk, Office office) {
    this.accounts = accounts;
    this.desk = desk;
    this.office = office;
  }

  void requireMail() {
    desk.requireMail(Purpose.PASSWORD_RESET, "ask whoever gave you the account for a link");
  }

  void send(EmailAddress email) {
    office.unitOfWork().run(() -> accounts.findByEmail(email).ifPresent(this::send));
  }

  private void send(Account account) {
    if (account.isDeleted() || account.password().isEmpty()) {
      return;
    }
    var issued = desk.mailed(Purpose.PASSWORD_RESET, account);
    office
        .recorder()
        .changedByItself(
            account.owner(),
            "identity.reset_link",
            account.id().value(),
            Map.of("expires_at", issued.expiresAt().toString()));
  }
}
