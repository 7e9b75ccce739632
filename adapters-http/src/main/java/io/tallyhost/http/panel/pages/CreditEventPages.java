package io.tallyhost.http.panel.pages;

import io.tallyhost.application.partner.ListCreditEvents;
import io.tallyhost.application.partner.Reconcile;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.Reconciliation;
import io.tallyhost.domain.partner.Reconciliation.Case;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** /credit-events: what partners report, and whether the books agree. */
public final class CreditEventPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(ListCreditEvents events, Reconcile reconcile, NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;
  private final Clock clock;

  public CreditEventPages(Desk desk, UseCases useCases, Clock clock) {
    this.desk = desk;
    this.useCases = useCases;
    this.clock = clock;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/credit-events", desk.page(this::list))
        .get("/reconciliation", desk.page(this::reconcile));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var named = new Names(visit, useCases.names());
    var list =
        new Listing<CreditEvent>(
                visit,
                visit.say("nav.credit_events"),
                named.of(
                    part ->
                        useCases
                            .events()
                            .handle(visit.principal(), Optional.<AccountId>empty(), part),
                    it -> it.owner().account()))
            .column("at", it -> words.cell(it.at()))
            .column("kind", it -> Cell.of(words.word(it.kind())))
            .column("external_ref", it -> Cell.of(it.externalRef()).as(Tone.CODE))
            .figures("amount", it -> words.cell(it.amount()));
    return named
        .column(list, it -> it.owner().account())
        .reply(
            "credit-events",
            page ->
                page.links(
                    List.of(
                        Link.main(visit.say("nav.mismatches"), MismatchPages.PATH),
                        Link.to(visit.say("nav.reconciliation"), "/reconciliation"),
                        Link.to(visit.say("nav.statements"), StatementPages.PATH))));
  }

  private Reply reconcile(Visit visit) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var from = day(visit, "from", today.withDayOfMonth(1));
    var until = day(visit, "until", today.plusDays(1));
    var isOperator = visit.principal().isOperator();
    var reseller =
        isOperator
            ? visit.query().text("reseller").filter(it -> !it.isBlank()).map(AccountId::new)
            : Optional.of(visit.principal().account());
    var filter = new ArrayList<Field>();
    if (isOperator) {
      filter.add(Choices.reseller(visit, useCases.names(), reseller));
    }
    filter.addAll(
        List.of(
            Field.of("from", visit.say("field.from"), Kind.DATE).value(from.toString()),
            Field.of("until", visit.say("field.until"), Kind.DATE).value(until.toString())));
    var found =
        reseller.map(
            it ->
                useCases
                    .reconcile()
                    .handle(
                        visit.principal(),
                        new Reconcile.Command(
                            it,
                            from.atStartOfDay().toInstant(ZoneOffset.UTC),
                            until.atStartOfDay().toInstant(ZoneOffset.UTC))));
    return cases(visit, filter, found)
        .reply(
            "reconciliation",
            page ->
                Page.titled(page.title())
                    .below(Link.to(visit.say("nav.credit_events"), "/credit-events"))
                    .with(found.map(it -> verdict(visit, it)).stream().toList())
                    .with(page.blocks()));
  }

  private static Notice verdict(Visit visit, Reconciliation found) {
    var matched = visit.words().count("reconciliation.matched", found.matched());
    return found.needsReview()
        ? Notice.of(
            Tone.WARN,
            matched + " " + visit.words().count("reconciliation.cases", found.cases().size()))
        : Notice.of(Tone.GOOD, matched + " " + visit.say("reconciliation.agrees"));
  }

  private static Listing<Case> cases(
      Visit visit, List<Field> filter, Optional<Reconciliation> found) {
    var words = visit.words();
    var list =
        Listing.of(
                visit,
                visit.say("nav.reconciliation"),
                found.map(Reconciliation::cases).orElse(List.of()))
            .column("external_ref", it -> Cell.of(it.reference()).as(Tone.CODE))
            .column("finding", it -> Cell.of(words.word(it.finding())).as(Tone.WARN))
            .figures("reported", it -> it.reported().map(words::cell).orElse(Cell.of("–")))
            .figures("booked", it -> it.booked().map(words::cell).orElse(Cell.of("–")))
            .whenEmpty(
                visit.say(found.isPresent() ? "reconciliation.none" : "reconciliation.choose"),
                Optional.empty());
    filter.forEach(list::showing);
    return list;
  }

  private static LocalDate day(Visit visit, String name, LocalDate otherwise) {
    try {
      return visit
          .query()
          .text(name)
          .filter(it -> !it.isBlank())
          .map(LocalDate::parse)
          .orElse(otherwise);
    } catch (DateTimeParseException noDay) {
      throw new InvalidValue(name, visit.query().text(name).orElse(""), "a day");
    }
  }
}
