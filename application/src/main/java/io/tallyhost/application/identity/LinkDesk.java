package io.tallyhost.application.identity;

import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Clock;
import java.time.Instant;

/** Makes one-time links and mails them; their secret is told once and kept as a hash only. */
public final class LinkDesk {

  /** The link's secret, shown once, and until when it works. */
  public record Issued(String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "Issued[hidden, " + expiresAt + "]";
    }
  }

  private final OneTimeLinks links;
  private final LinkMail mail;
  private final Secrets secrets;
  private final Clock clock;

  public LinkDesk(OneTimeLinks links, LinkMail mail, Secrets secrets, Clock clock) {
    this.links = links;
    this.mail = mail;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Refuses where no such links are mailed, and says what to do instead. */
  void requireMail(Purpose purpose, String instead) {
    if (!mail.sends(purpose)) {
      throw new Unavailable("No mail is sent here; " + instead, LinkMail.NOT_SOON);
    }
  }

  Issued issue(Purpose purpose, Account account) {
    var token = secrets.token();
    var link = OneTimeLink.issue(TokenHash.of(token), account.id(), purpose, clock.instant());
    links.add(link);
    return new Issued(token, link.expiresAt());
  }

  Issued mailed(Purpose purpose, Account account) {
    var issued = issue(purpose, account);
    mail.send(purpose, account, issued.token(), issued.expiresAt());
    return issued;
  }
}
