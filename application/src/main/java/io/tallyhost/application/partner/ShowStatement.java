package io.tallyhost.application.partner;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.DailyStatement;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Use case: what a reseller reported on a day that is over, signed. Asked again, it says the same.
 */
public final class ShowStatement {

  /** Reports that were on their way at midnight have arrived by then. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  /** Where reports are, and whose they are. */
  public record Books(CreditEvents events, Resellers resellers) {}

  /** The statement with its signature. */
  public record Signed(DailyStatement statement, String signature, String publicKey) {}

  private final Books books;
  private final StatementSigner signer;
  private final Clock clock;

  public ShowStatement(Books books, StatementSigner signer, Clock clock) {
    this.books = books;
    this.signer = signer;
    this.clock = clock;
  }

  /** For whoever looks after reports; a reseller sees its own. */
  public Signed handle(Principal principal, Optional<AccountId> reseller, LocalDate day) {
    var found =
        books
            .resellers()
            .find(reseller.orElse(principal.account()))
            .orElseThrow(() -> new NotFound("Reseller"));
    Access.require(principal, Permission.RECONCILIATION_VIEW, found.owner(), "Reseller");
    return signed(found, day);
  }

  /** For whoever reports: its own. */
  public Signed own(Principal principal, LocalDate day) {
    Access.require(principal, Permission.CREDIT_EVENTS_REPORT);
    var found = books.resellers().find(principal.account());
    return signed(found.orElseThrow(() -> new NotFound("Reseller")), day);
  }

  /** The newest day of which there is a statement. */
  public LocalDate lastDay() {
    return LocalDate.ofInstant(clock.instant().minus(GRACE), ZoneOffset.UTC).minusDays(1);
  }

  private Signed signed(Reseller reseller, LocalDate day) {
    if (day.isAfter(lastDay())) {
      throw new Conflict("This day is not over yet");
    }
    var from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Owner owner = reseller.owner();
    var events = books.events().within(owner.account(), from, until);
    var statement = DailyStatement.of(owner.account(), day, events);
    return new Signed(statement, signer.sign(statement.toSign()), signer.publicKey());
  }
}
