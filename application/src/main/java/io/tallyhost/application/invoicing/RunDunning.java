package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.LiftBillingSuspension;
import io.tallyhost.application.service.SuspendForBilling;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.invoicing.DunningStep;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.invoicing.Settlements;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.PageRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case of a job: invoices that are overdue are collected if the wallet covers them by now, else
 * reminded of, and in the end what was sold is suspended. One step of the plan at a time, each
 * once.
 */
public final class RunDunning {

  private static final int AT_ONCE = 2_000;
  private static final int LAST = DunningStep.values().length;

  /** What becomes of services whose owner does not pay, or pays in the end. */
  public record Sanctions(
      Services services, SuspendForBilling suspend, LiftBillingSuspension lift) {}

  /** What is owed, and how it is collected. */
  public record Collection(
      Settlements settlements, PayInvoice pay, BillingSettingsStore settings) {}

  private final Collection books;
  private final Sanctions sanctions;
  private final Office office;

  public RunDunning(Collection books, Sanctions sanctions, Office office) {
    this.books = books;
    this.sanctions = sanctions;
    this.office = office;
  }

  /** How many steps were taken. */
  public int handle() {
    var today = today();
    var steps = 0;
    var after = Optional.<Settlement>empty();
    for (var some = overdue(today, after); !some.isEmpty(); some = overdue(today, after)) {
      for (var one : some) {
        steps += office.unitOfWork().perform(() -> chase(one, today));
        after = Optional.of(one);
      }
    }
    forgive();
    return steps;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(office.now(), ZoneOffset.UTC);
  }

  private List<Settlement> overdue(LocalDate today, Optional<Settlement> after) {
    return books.settlements().dueBefore(today, after, AT_ONCE);
  }

  private int chase(Settlement overdue, LocalDate today) {
    var now = books.pay().fromWallet(overdue.invoice());
    var step = now.nextStep(books.settings().current().dunning(), today);
    step.ifPresent(next -> take(now.stepTaken(today), next));
    return step.isPresent() ? 1 : 0;
  }

  private void take(Settlement settlement, DunningStep step) {
    books.settlements().update(settlement);
    var facts =
        Map.of(
            "invoice_id", settlement.invoice().value(),
            "outstanding_cents", Long.toString(settlement.outstanding().minor()),
            "currency", settlement.outstanding().currency().getCurrencyCode(),
            "step", step.name());
    office
        .recorder()
        .changedByItself(settlement.owner(), "invoices.dun", settlement.invoice().value(), facts);
    office.recorder().happened("invoice.overdue", settlement.owner(), facts);
    if (step == DunningStep.SUSPENSION) {
      suspend(settlement);
    }
  }

  private void suspend(Settlement settlement) {
    var suspended = sanctions.suspend().handle(live(settlement.owner().account()));
    if (!suspended.isEmpty()) {
      office
          .recorder()
          .happened(
              "wallet.suspended",
              settlement.owner(),
              Map.of("services", Integer.toString(suspended.size())));
    }
  }

  /** Settled after all, whoever settled it: what was stopped for it runs again. */
  private void forgive() {
    for (var settled : books.settlements().settledAfter(LAST, AT_ONCE)) {
      office.unitOfWork().run(() -> forgive(settled.invoice()));
    }
  }

  // Unless something else is long overdue. One more step says that this one is done with.
  private void forgive(InvoiceId invoice) {
    books
        .settlements()
        .lock(invoice)
        .filter(settled -> settled.steps() == LAST)
        .ifPresent(
            settled -> {
              var account = settled.owner().account();
              var others = books.settlements().outstandingOf(List.of(account));
              if (others.stream().noneMatch(other -> other.steps() == LAST)) {
                var unused = sanctions.lift().handle(live(account));
              }
              books.settlements().update(settled.stepTaken(today()));
            });
  }

  private List<ServiceId> live(AccountId account) {
    var all = new ArrayList<ServiceId>();
    for (var offset = 0; ; offset += PageRequest.MAX_LIMIT) {
      var page =
          sanctions
              .services()
              .page(ServiceQuery.of(account), new PageRequest(PageRequest.MAX_LIMIT, offset));
      page.items().stream().filter(Service::isLive).map(Service::id).forEach(all::add);
      if (page.items().size() < PageRequest.MAX_LIMIT) {
        return all;
      }
    }
  }
}
