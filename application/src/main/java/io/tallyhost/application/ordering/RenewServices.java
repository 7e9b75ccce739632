package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case of a job: virtual servers whose period ends are paid on, or end if they were cancelled.
 * What the wallet does not cover waits for its money; after three days the server is suspended,
 * after thirty it ends.
 */
public final class RenewServices {

  private static final Duration GRACE = Duration.ofDays(3);
  private static final Duration LAST_CALL = Duration.ofDays(30);
  private static final int AT_ONCE = 500;

  private final OrderBooks books;
  private final Buyers buyers;
  private final Office office;

  public RenewServices(OrderBooks books, Buyers buyers, Office office) {
    this.books = books;
    this.buyers = buyers;
    this.office = office;
  }

  /** How many were due. */
  public int handle() {
    var due =
        books.services().dueBy(office.now(), AT_ONCE).stream().filter(Service::isVps).toList();
    due.forEach(service -> office.unitOfWork().run(() -> renew(service)));
    return due.size();
  }

  private void renew(Service seen) {
    var payer = seen.owner().account();
    var wallet =
        Optional.ofNullable(books.wallets().lock(List.of(payer)).get(payer))
            .orElseThrow(() -> new NotFound("Wallet"));
    books
        .services()
        .lock(seen.id())
        .filter(service -> service.isLive() && dueAt(service).isPresent())
        .ifPresent(service -> decide(wallet, service, dueAt(service).orElseThrow()));
  }

  private Optional<Instant> dueAt(Service service) {
    return service.billing().nextDueAt().filter(due -> !due.isAfter(office.now()));
  }

  private void decide(Wallet wallet, Service service, Instant due) {
    var late = Duration.between(due, office.now());
    if (service.isCancelled() || late.compareTo(LAST_CALL) > 0) {
      end(service);
    } else if (books.orders().pendingRenewalOf(service.id()).isEmpty()) {
      place(wallet, service);
    } else if (late.compareTo(GRACE) > 0 && !service.isSuspendedBy(SuspensionReason.BILLING)) {
      suspend(service);
    }
  }

  private void place(Wallet wallet, Service service) {
    var form = new OrderForm(office);
    var order = form.renewal(buyers.require(service.owner().account()), service);
    var outcome =
        new Settlement(books, new Undertaking(books, office), office)
            .settle(wallet, order, books.orders()::add);
    if (outcome instanceof OrderOutcome.NotCovered) {
      var waiting = form.waiting(order);
      books.orders().add(waiting);
      tell("service.renewal_failed", service, waiting);
    }
  }

  private void suspend(Service service) {
    var suspended = service.change().suspended(SuspensionReason.BILLING);
    books.services().update(suspended);
    new Undertaking(books, office).align(suspended).ifPresent(books.tasks()::add);
    note("services.suspend_for_billing", "service.suspended", service.id(), service);
  }

  private void end(Service service) {
    books.services().update(service.change().terminated(office.now()));
    new Undertaking(books, office).remove(service).ifPresent(books.tasks()::add);
    note("services.end_of_period", "service.terminated", service.id(), service);
  }

  private void note(String action, String event, ServiceId id, Service service) {
    var facts = Map.of("service_id", id.value(), "label", service.label());
    office.recorder().changedByItself(service.owner(), action, id.value(), facts);
    office.recorder().happened(event, service.owner(), facts);
  }

  private void tell(String event, Service service, Order order) {
    office
        .recorder()
        .happened(
            event,
            service.owner(),
            Map.of("service_id", service.id().value(), "order_id", order.id().value()));
  }
}
