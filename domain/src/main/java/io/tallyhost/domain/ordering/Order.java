package io.tallyhost.domain.ordering;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something bought. Immutable; each method is what happened to it.
 *
 * @param service what it is about, as soon as that is there
 * @param purchase what is made or changed for it; nothing for a renewal
 */
public record Order(
    OrderId id,
    Owner owner,
    OrderKind kind,
    OrderStatus status,
    OrderTerms terms,
    OrderAmounts amounts,
    List<OrderLine> lines,
    List<Payment> payments,
    Optional<ServiceId> service,
    Optional<Purchase> purchase,
    Instant createdAt,
    Instant updatedAt) {

  public Order {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
    InvalidValue.unless(!lines.isEmpty(), "lines", lines.size(), "at least one");
    InvalidValue.unless(
        purchase.isPresent() || kind == OrderKind.RENEWAL, "purchase", kind, "there, or a renewal");
  }

  /** The purchase, of an order that has one. */
  public Purchase bought() {
    return purchase.orElseThrow(() -> new IllegalStateException("Nothing is made for " + id));
  }

  /** Paid by that; earlier attempts come to nothing. */
  public Order paid(Payment payment, Instant at) {
    var all = Stream.concat(payments.stream().map(Payment::givenUp), Stream.of(payment)).toList();
    return with(OrderStatus.PAID, all, service, at);
  }

  /** It waits for its money. */
  public Order waitingFor(Payment payment, Instant at) {
    return with(OrderStatus.PENDING_PAYMENT, List.of(payment), service, at);
  }

  public Order about(ServiceId made, Instant at) {
    return new Order(
        id,
        owner,
        kind,
        status,
        terms,
        amounts,
        lines,
        payments,
        Optional.of(made),
        purchase,
        createdAt,
        at);
  }

  public Order provisioning(Instant at) {
    return status == OrderStatus.PROVISIONING ? this : moved(OrderStatus.PROVISIONING, at);
  }

  public Order active(Instant at) {
    return moved(OrderStatus.ACTIVE, at);
  }

  /** Nobody paid it. */
  public Order cancelled(Instant at) {
    requireLegal(OrderStatus.CANCELLED);
    return with(
        OrderStatus.CANCELLED, payments.stream().map(Payment::givenUp).toList(), service, at);
  }

  /** Its money went back, with the entry that shows it. */
  public Order refunded(Payment back, Instant at) {
    requireLegal(OrderStatus.REFUNDED);
    var all = Stream.concat(payments.stream().map(Payment::refunded), Stream.of(back)).toList();
    return with(OrderStatus.REFUNDED, all, service, at);
  }

  private Order moved(OrderStatus next, Instant at) {
    requireLegal(next);
    return with(next, payments, service, at);
  }

  private void requireLegal(OrderStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(
          "Order %s can't become %s from %s".formatted(id, next, status));
    }
  }

  private Order with(OrderStatus next, List<Payment> others, Optional<ServiceId> made, Instant at) {
    return new Order(
        id, owner, kind, next, terms, amounts, lines, others, made, purchase, createdAt, at);
  }
}
