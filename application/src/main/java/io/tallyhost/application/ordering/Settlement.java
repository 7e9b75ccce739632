package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.ordering.OrderOutcome.NotCovered;
import io.tallyhost.application.ordering.OrderOutcome.Placed;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.domain.wallet.DebitOutcome;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes an order's money and sets going what was bought, inside one unit of work. */
final class Settlement {

  private final OrderBooks books;
  private final Undertaking undertaking;
  private final Office office;

  Settlement(OrderBooks books, Undertaking undertaking, Office office) {
    this.books = books;
    this.undertaking = undertaking;
    this.office = office;
  }

  /** The order as it is afterwards is kept by {@code keep}: added when it is new. */
  OrderOutcome settle(Wallet locked, Order order, java.util.function.Consumer<Order> keep) {
    if (order.terms().isPostpaid() || order.amounts().gross().isZero()) {
      return goOn(order.paid(free(order), office.now()), keep);
    }
    var sale = sale(order);
    return locked
        .debit(sale)
        .fold(
            debited -> goOn(order.paid(pay(debited, sale, order), office.now()), keep),
            refused -> new NotCovered(refused.asked(), refused.available(), false));
  }

  private OrderOutcome goOn(Order paid, java.util.function.Consumer<Order> keep) {
    var undertaken = undertaking.begin(paid);
    keep.accept(undertaken.order());
    undertaken.task().ifPresent(books.tasks()::add);
    tell(undertaken.order());
    return new Placed(undertaken.order(), false, undertaken.task().map(task -> task.id()));
  }

  private Payment pay(DebitOutcome.Debited debited, LedgerTransaction sale, Order order) {
    books.wallets().record(List.of(debited.posting().wallet()), sale);
    return payment(Payment.BALANCE, order.amounts().gross(), Optional.of(sale.id()));
  }

  private Payment free(Order order) {
    var nothing = Money.zero(order.amounts().gross().currency());
    if (order.terms().isHourly()) {
      return payment(Payment.HOURLY, nothing, Optional.empty());
    }
    return payment(
        order.terms().isPostpaid() ? Payment.INVOICE : Payment.BALANCE, nothing, Optional.empty());
  }

  private Payment payment(String reference, Money amount, Optional<TransactionId> moved) {
    return new Payment(
        office.ids().next(), reference, amount, Payment.State.COMPLETED, moved, office.now());
  }

  private LedgerTransaction sale(Order order) {
    return Ledgers.sale(
        new Ledgers.Occasion(
            new TransactionId(office.ids().next()),
            kind(order.kind()),
            office.now(),
            order.lines().get(0).label(),
            order.id().value()),
        order.owner(),
        order.amounts().totals());
  }

  private static TransactionKind kind(OrderKind kind) {
    return switch (kind) {
      case NEW -> TransactionKind.ORDER;
      case RENEWAL -> TransactionKind.RENEWAL;
      case UPGRADE, EXTRA_IP -> TransactionKind.UPGRADE;
    };
  }

  private void tell(Order order) {
    office
        .recorder()
        .happened(
            "order.paid",
            order.owner(),
            Map.of(
                "order_id", order.id().value(),
                "kind", order.kind().name(),
                "total", order.amounts().gross().toString()));
  }

  /** The id of work that was set going, for those who carry it on. */
  static Optional<TaskId> taskOf(OrderOutcome outcome) {
    return outcome.fold(
        Placed::task, no -> Optional.empty(), no -> Optional.empty(), no -> Optional.empty());
  }
}
