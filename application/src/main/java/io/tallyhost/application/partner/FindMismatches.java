package io.tallyhost.application.partner;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.partner.Reconciliation;
import io.tallyhost.domain.partner.Reconciliation.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The job that lays each day's reports beside the books. A day is judged when the day after it is
 * over: until then either side may still be late.
 */
public final class FindMismatches {

  private static final int LATE_DAYS = 2;
  private static final int FIRST_LOOK_DAYS = 32;

  private final CreditEvents events;
  private final MismatchCases cases;
  private final Office office;

  public FindMismatches(CreditEvents events, MismatchCases cases, Office office) {
    this.events = events;
    this.cases = cases;
    this.office = office;
  }

  /** The same for the operator who won't wait. */
  public int handle(Principal principal) {
    Access.requireOperator(principal, Permission.RECONCILIATION_SETTLE);
    return handle();
  }

  /** How many cases were opened. */
  public int handle() {
    return cases.reporters().stream().mapToInt(this::lookThrough).sum();
  }

  private int lookThrough(Owner reseller) {
    var today = LocalDate.ofInstant(office.now(), ZoneOffset.UTC);
    var opened = 0;
    for (var next = next(reseller, today);
        !next.plusDays(LATE_DAYS).isAfter(today);
        next = next.plusDays(1)) {
      var day = next;
      opened += office.unitOfWork().perform(() -> judge(reseller, day));
    }
    return opened;
  }

  private LocalDate next(Owner reseller, LocalDate today) {
    return cases.lookedUntil(reseller.account()).orElse(today.minusDays(FIRST_LOOK_DAYS));
  }

  private int judge(Owner reseller, LocalDate day) {
    if (!cases.take(reseller, day)) {
      return 0;
    }
    var found = mismatches(reseller, day);
    found.forEach(one -> open(reseller, day, one));
    return found.size();
  }

  private List<Case> mismatches(Owner reseller, LocalDate day) {
    var account = reseller.account();
    var from = start(day.minusDays(1));
    var until = start(day.plusDays(LATE_DAYS));
    return Reconciliation.of(
            events.within(account, from, until),
            events.booked(account, from, until),
            events.disputed(account, start(day), start(day.plusDays(1))))
        .casesFrom(start(day), start(day.plusDays(1)));
  }

  private void open(Owner reseller, LocalDate day, Case found) {
    var one =
        new MismatchCase(office.ids().next(), reseller, day, found, office.now(), Optional.empty());
    cases.add(one);
    var facts =
        Map.of(
            "case_id",
            one.id(),
            "day",
            day.toString(),
            "problem",
            found.finding().wireName() + " " + found.reference());
    office.recorder().changedByItself(reseller, "reconciliation.case", one.id(), facts);
    office.recorder().happened("reseller.review", reseller, facts);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
