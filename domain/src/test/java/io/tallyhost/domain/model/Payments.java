package io.tallyhost.domain.model;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How orders are paid, and how that is given back. */
final class Payments {

  private Payments() {}

  static void waitFor(House house, Deal deal) {
    var payment =
        new Payment(
            house.id(),
            Payment.BALANCE,
            deal.order.amounts().gross(),
            Payment.State.PENDING,
            Optional.empty(),
            house.now);
    deal.order = deal.order.waitingFor(payment, house.now);
    deal.status = "PENDING_PAYMENT";
  }

  /** False when the wallet does not cover it. */
  static boolean pay(House house, Deal deal) {
    var onAccount = deal.tenant.terms.mode() == BillingMode.POSTPAID;
    if (onAccount || deal.price.gross().signum() == 0) {
      var reference = onAccount ? Payment.INVOICE : Payment.HOURLY;
      var nothing = deal.tenant.money(0);
      paid(house, deal, payment(house, reference, nothing, Optional.empty()));
      return true;
    }
    var gross = deal.order.amounts().gross();
    var charged = charge(house, deal.tenant, TransactionKind.ORDER, deal.order.amounts().totals());
    charged.ifPresent(
        id -> {
          deal.taken = deal.price.gross();
          paid(house, deal, payment(house, Payment.BALANCE, gross, Optional.of(id)));
        });
    return charged.isPresent();
  }

  /** Takes a sale from the wallet; both sides must say whether that is covered. */
  static Optional<TransactionId> charge(
      House house, Tenant tenant, TransactionKind kind, Totals totals) {
    var sale = MoneyMoves.transaction(house, tenant, kind, entries(tenant, totals));
    var gross = MoneyMoves.big(totals.gross().minor());
    return tenant
        .wallet
        .debit(sale)
        .fold(
            debited -> {
              Same.holds("I3 a debit beyond the limit", tenant.purse.covers(gross));
              house.commit(sale, tenant, debited.posting().wallet());
              tenant.purse.spend(gross);
              return Optional.of(sale.id());
            },
            refused -> {
              Same.holds("a covered debit was refused", !tenant.purse.covers(gross));
              Same.amount("asked", gross, refused.asked());
              Same.amount("available", tenant.purse.spendable(), refused.available());
              Same.amount("missing", gross.subtract(tenant.purse.spendable()), refused.shortfall());
              return Optional.empty();
            });
  }

  private static List<LedgerEntry> entries(Tenant tenant, Totals totals) {
    return Stream.of(
            entry(MoneyMoves.wallet(tenant), totals.gross().negated()),
            entry(LedgerAccount.own(Side.REVENUE), totals.net()),
            entry(LedgerAccount.own(Side.VAT), totals.vat()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<LedgerEntry> entry(LedgerAccount account, Money amount) {
    return amount.isZero() ? Optional.empty() : Optional.of(new LedgerEntry(account, amount));
  }

  private static void paid(House house, Deal deal, Payment payment) {
    deal.order = deal.order.paid(payment, house.now).about(deal.machine.service.id(), house.now);
    deal.status = "PAID";
    var completed = deal.order.payments().stream().filter(Payment::isCompleted).count();
    Same.number("I7 paid once", 1, completed);
  }

  /** The order as a refund leaves it, whatever becomes of the money. */
  static Order refunded(House house, Deal deal) {
    var back =
        new Payment(
            house.id(),
            "refund",
            deal.order.amounts().gross().negated(),
            Payment.State.REFUNDED,
            Optional.empty(),
            house.now);
    return deal.order.refunded(back, house.now);
  }

  static void refund(House house, Deal deal) {
    var paid = deal.order.payments().stream().filter(Payment::isCompleted).toList();
    deal.order = refunded(house, deal);
    deal.status = "REFUNDED";
    Same.holds(
        "I7 no payment stays", deal.order.payments().stream().noneMatch(Payment::isCompleted));
    if (deal.wasPaidFromWallet()) {
      Same.number("I7 one payment", 1, paid.size());
      var back = reversed(house, deal);
      house.commit(back, deal.tenant, deal.tenant.wallet.credit(back).wallet());
      deal.tenant.purse.receive(deal.taken);
      deal.taken = BigInteger.ZERO;
    }
  }

  private static LedgerTransaction reversed(House house, Deal deal) {
    var entries = entries(deal.tenant, deal.order.amounts().totals().negated());
    return MoneyMoves.transaction(house, deal.tenant, TransactionKind.REFUND, entries);
  }

  private static Payment payment(
      House house, String reference, Money amount, Optional<TransactionId> moved) {
    return new Payment(house.id(), reference, amount, Payment.State.COMPLETED, moved, house.now);
  }
}
