package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives an order's money back, once: whoever finds it refunded already does nothing. */
final class Refunds {

  private final OrderBooks books;
  private final Office office;

  Refunds(OrderBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  /** The order as it is then; inside a unit of work. Nothing when there is nothing to give. */
  Optional<Order> refund(OrderId id) {
    return books.orders().find(id).flatMap(order -> refund(order.owner().account(), id));
  }

  private Optional<Order> refund(AccountId payer, OrderId id) {
    // The wallet first, as everywhere, and only then the order.
    var wallets = books.wallets().lock(List.of(payer));
    return books
        .orders()
        .lock(id)
        .filter(order -> order.status().isPaid())
        .map(
            order -> {
              var back = payment(order, giveBack(Optional.ofNullable(wallets.get(payer)), order));
              var refunded = order.refunded(back, office.now());
              books.orders().update(refunded);
              tell(refunded);
              return refunded;
            });
  }

  private Optional<TransactionId> giveBack(Optional<Wallet> wallet, Order order) {
    var paid =
        order.payments().stream()
            .filter(Payment::isCompleted)
            .flatMap(payment -> payment.transaction().stream())
            .flatMap(transaction -> books.wallets().transaction(transaction).stream())
            .findFirst();
    if (wallet.isEmpty() || paid.isEmpty()) {
      return Optional.empty();
    }
    var back = reversed(order, paid.get());
    books.wallets().record(List.of(wallet.get().credit(back).wallet()), back);
    return Optional.of(back.id());
  }

  private LedgerTransaction reversed(Order order, LedgerTransaction paid) {
    return new LedgerTransaction(
        new TransactionId(office.ids().next()),
        paid.root(),
        TransactionKind.REFUND,
        office.now(),
        "Refund: " + paid.description(),
        Optional.of(order.id().value()),
        paid.entries().stream()
            .map(entry -> new LedgerEntry(entry.account(), entry.amount().negated()))
            .toList());
  }

  private Payment payment(Order order, Optional<TransactionId> moved) {
    var gross = order.amounts().gross();
    return new Payment(
        office.ids().next(),
        "reseller-refund",
        moved.isPresent() ? gross.negated() : Money.zero(gross.currency()),
        Payment.State.REFUNDED,
        moved,
        office.now());
  }

  private void tell(Order order) {
    var facts =
        Map.of(
            "order_id", order.id().value(),
            "total", order.amounts().gross().toString());
    office.recorder().changedByItself(order.owner(), "orders.refund", order.id().value(), facts);
    office.recorder().happened("order.refunded", order.owner(), facts);
  }
}
