package io.tallyhost.application.partner;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEventKind;
import io.tallyhost.domain.partner.CreditEvents;
import java.util.Map;
import java.util.Optional;

/** Use case: a reseller says what a customer paid it. Said twice, it counts once. */
public final class ReportCreditEvent {

  private final CreditEvents events;
  private final Office office;

  public ReportCreditEvent(CreditEvents events, Office office) {
    this.events = events;
    this.office = office;
  }

  /** What is reported. */
  public record Command(
      CreditEventKind kind,
      Money amount,
      String externalRef,
      Optional<String> originalRef,
      String meta) {}

  /** The event, and whether it was known already. */
  public record Reported(CreditEvent event, boolean duplicate) {}

  public Reported handle(Principal principal, Command command) {
    Access.require(principal, Permission.CREDIT_EVENTS_REPORT);
    var event = event(principal, command);
    var reported = office.unitOfWork().perform(() -> report(principal, event));
    // The dispute is kept although the report is refused.
    if (!reported.event().saysTheSameAs(event)) {
      throw new Conflict("This external_ref was reported with another kind or amount");
    }
    return reported;
  }

  private Reported report(Principal principal, CreditEvent event) {
    var earlier = events.addOrFind(event);
    if (earlier.isEmpty()) {
      record(principal, "credit_events.report", event);
      return new Reported(event, false);
    }
    var known = earlier.get();
    if (!known.saysTheSameAs(event)) {
      events.dispute(event, known);
      record(principal, "credit_events.dispute", event);
    }
    return new Reported(known, true);
  }

  private CreditEvent event(Principal principal, Command command) {
    return new CreditEvent(
        "ev_" + office.ids().next(),
        principal.owner(),
        PartnerKey.of(principal),
        command.kind(),
        command.amount(),
        command.externalRef(),
        command.originalRef(),
        command.meta(),
        office.now());
  }

  private void record(Principal principal, String action, CreditEvent event) {
    office
        .recorder()
        .changed(
            principal,
            event.owner(),
            action,
            event.id(),
            Map.of(),
            Map.of(
                "kind", event.kind().wireName(),
                "amount", event.amount().toString(),
                "external_ref", event.externalRef()));
  }
}
