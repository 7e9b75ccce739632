package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.ServiceBooks;
import io.tallyhost.application.service.ServiceEnd;
import io.tallyhost.application.service.SuspendForBilling;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.metering.UsageTax;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderAmounts;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case of a job: what is paid in advance is paid on when its period ends. What is not covered
 * is tried on three days, then suspended, and terminated 30 days later; what was called off ends.
 */
public final class RenewServices {

  /** How often a renewal was tried in vain; kept with the service. */
  static final String TRIES = "renewal_tries";

  private static final String ORDER = "renewal_order";
  private static final int MOST_TRIES = 3;
  private static final Duration BETWEEN_TRIES = Duration.ofDays(1);
  private static final Duration GRACE = Duration.ofDays(30);
  private static final int AT_ONCE = 2_000;

  /** Where things are kept that a renewal changes. */
  public record Books(OrderBooks orders, ServiceBooks services) {}

  /** Who pays, how, and with which tax. */
  public record PaymentRules(Payers payers, UsageTax tax) {}

  private final Books books;
  private final PaymentRules rules;
  private final Office office;

  public RenewServices(Books books, PaymentRules rules, Office office) {
    this.books = books;
    this.rules = rules;
    this.office = office;
  }

  /** How many were due, those not counted that only wait for their next try or their end. */
  public int handle() {
    var handled = 0;
    for (var due = due(Optional.empty()); !due.isEmpty(); due = due(last(due))) {
      var some = due.stream().filter(this::isToBeDecided).toList();
      some.forEach(service -> office.unitOfWork().run(() -> renew(service)));
      handled += some.size();
    }
    return handled;
  }

  private List<Service> due(Optional<Service> after) {
    return books.services().services().dueBy(office.now(), after, AT_ONCE);
  }

  private static Optional<Service> last(List<Service> some) {
    return Optional.of(some.get(some.size() - 1));
  }

  private boolean isToBeDecided(Service service) {
    return service.isCancelled() || isGivenUp(service) || isToBeTried(service);
  }

  private void renew(Service seen) {
    // The wallet first, as everywhere, and only then the service.
    var payer = seen.owner().account();
    Optional.ofNullable(books.orders().wallets().lock(List.of(payer)).get(payer))
        .ifPresent(
            wallet ->
                books
                    .services()
                    .services()
                    .lock(seen.id())
                    .filter(this::isDue)
                    .ifPresent(service -> decide(wallet, service)));
  }

  private boolean isDue(Service service) {
    return service.isLive() && !dueAt(service).isAfter(office.now());
  }

  private void decide(Wallet wallet, Service service) {
    if (service.isCancelled() || isGivenUp(service)) {
      end(service);
    } else if (isToBeTried(service)) {
      attempt(wallet, service);
    }
  }

  private boolean isToBeTried(Service service) {
    var tries = tries(service);
    return tries < MOST_TRIES
        && !office.now().isBefore(dueAt(service).plus(BETWEEN_TRIES.multipliedBy(tries)));
  }

  private boolean isGivenUp(Service service) {
    var suspended = dueAt(service).plus(BETWEEN_TRIES.multipliedBy(MOST_TRIES - 1L));
    return tries(service) >= MOST_TRIES && !office.now().isBefore(suspended.plus(GRACE));
  }

  private void end(Service service) {
    var ended = new ServiceEnd(books.services(), office).end(service);
    office
        .recorder()
        .changedByItself(
            service.owner(),
            "services.end_of_period",
            service.id().value(),
            Map.of("status", ended.service().status().name()));
  }

  private void attempt(Wallet wallet, Service service) {
    var waiting = waiting(service);
    var order = waiting.orElseGet(() -> order(service));
    var outcome =
        new Settlement(books.orders(), new Undertaking(books.orders(), office), office)
            .settle(wallet, order, paid -> keep(waiting.isPresent(), paid));
    var unused =
        outcome.fold(
            placed -> service.id(),
            refused -> postpone(service, order, waiting.isPresent()),
            no -> service.id(),
            no -> service.id());
  }

  private void keep(boolean known, Order order) {
    if (known) {
      books.orders().orders().update(order);
    } else {
      books.orders().orders().add(order);
    }
    office
        .recorder()
        .changedByItself(
            order.owner(),
            "orders.renew",
            order.id().value(),
            Map.of("status", order.status().name()));
  }

  /** It waits to be paid by hand while we try again; after the last try the service stops. */
  private ServiceId postpone(Service service, Order order, boolean known) {
    if (!known) {
      keep(false, order.waitingFor(pending(order), office.now()));
    }
    var tries = tries(service) + 1;
    books
        .services()
        .services()
        .update(
            service
                .change()
                .noted(TRIES, Integer.toString(tries))
                .change()
                .noted(ORDER, order.id().value()));
    office
        .recorder()
        .happened(
            "service.renewal_failed",
            service.owner(),
            Map.of(
                "service_id", service.id().value(),
                "order_id", order.id().value(),
                "tries", Integer.toString(tries)));
    if (tries >= MOST_TRIES) {
      var unused = new SuspendForBilling(books.services(), office).handle(List.of(service.id()));
    }
    return service.id();
  }

  private Payment pending(Order order) {
    return new Payment(
        office.ids().next(),
        Payment.BALANCE,
        order.amounts().gross(),
        Payment.State.PENDING,
        Optional.empty(),
        office.now());
  }

  private Optional<Order> waiting(Service service) {
    return Optional.ofNullable(service.metadata().get(ORDER))
        .map(OrderId::new)
        .flatMap(books.orders().orders()::lock)
        .filter(order -> order.status() == OrderStatus.PENDING_PAYMENT);
  }

  private Order order(Service service) {
    var now = office.now();
    var payer = service.owner().account();
    var terms = rules.payers().termsOf(List.of(payer)).getOrDefault(payer, PayerTerms.UNKNOWN);
    var price = service.billing().price();
    var vat = rules.tax().on(LocalDate.ofInstant(now, ZoneOffset.UTC), terms.tax());
    return new Order(
        new OrderId(office.ids().next()),
        service.owner(),
        OrderKind.RENEWAL,
        OrderStatus.DRAFT,
        new OrderTerms(
            terms.mode(), service.billing().period(), Optional.empty(), Optional.empty()),
        new OrderAmounts(price, Money.zero(price.currency()), Totals.of(price, vat)),
        List.of(new OrderLine(office.ids().next(), "Renewal: " + service.label(), 1, price)),
        List.of(),
        Optional.of(service.id()),
        Optional.empty(),
        now,
        now);
  }

  private static int tries(Service service) {
    return Integer.parseInt(service.metadata().getOrDefault(TRIES, "0"));
  }

  private Instant dueAt(Service service) {
    return service.billing().nextDueAt().orElse(Instant.MAX);
  }
}
