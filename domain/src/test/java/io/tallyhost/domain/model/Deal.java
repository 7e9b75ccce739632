package io.tallyhost.domain.model;

import io.tallyhost.domain.model.naive.NaivePrice;
import io.tallyhost.domain.ordering.Order;
import java.math.BigInteger;
import java.util.Optional;

/** An order, the server that was made for it, and what the model remembers of it. */
final class Deal {

  final Tenant tenant;
  final Machine machine;
  final Optional<Promo> promo;

  Order order;

  String status = "DRAFT";
  BigInteger taken = BigInteger.ZERO;
  final NaivePrice price;
  Optional<Bill> bill = Optional.empty();

  Deal(Machine machine, Order order, NaivePrice price, Optional<Promo> promo) {
    this.tenant = machine.tenant;
    this.machine = machine;
    this.order = order;
    this.price = price;
    this.promo = promo;
  }

  /** Whether an invoice of its own is due: it was paid out of the wallet. */
  boolean wasPaidFromWallet() {
    return taken.signum() > 0;
  }

  void agree() {
    Same.thing("I10 status of an order", status, order.status().name());
    Same.amount("gross of an order", price.gross(), order.amounts().gross());
  }
}
