package io.tallyhost.domain.model;

import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.DunningPlan;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceBookings;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.OrderInvoice;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.model.naive.NaiveBill;
import io.tallyhost.domain.model.naive.NaiveBill.Line;
import io.tallyhost.domain.model.naive.Tax;
import io.tallyhost.domain.model.naive.Tax.Buyer;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.TransactionKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Invoices over orders, over usage and over anything, and their payment. */
final class InvoiceMoves {

  private static final List<Buyer> BUYERS = List.of(Buyer.values());
  private static final Party BUYER = Party.named("Acme", Taxes.SELLER);

  private InvoiceMoves() {}

  /** Lines as the product writes them, and the same for the model. */
  private record Lines(List<InvoiceLine> said, List<Line> naive) {

    static Lines none() {
      return new Lines(new ArrayList<>(), new ArrayList<>());
    }

    void add(Money net, Buyer buyer, House house) {
      said.add(InvoiceLine.of("Line", net, Taxes.decided(buyer, house.today())));
      naive.add(new Line(MoneyMoves.big(net.minor()), Tax.of(buyer, house.today())));
    }
  }

  /** What was paid in advance gets its document, once. */
  static Outcome order(House house) {
    return house
        .dice
        .some(house.tenant().deals)
        .map(deal -> Outcome.of(order(house, deal)))
        .orElse(Outcome.IMPOSSIBLE);
  }

  private static boolean order(House house, Deal deal) {
    if (deal.wasPaidFromWallet()) {
      Same.holds("an invoice is due", OrderInvoice.isDue(deal.order));
    }
    if (!deal.wasPaidFromWallet() || deal.bill.isPresent()) {
      return false;
    }
    var draft = OrderInvoice.of(deal.order, issuer(deal.tenant), BUYER);
    var lines = new ArrayList<Line>();
    var tax = deal.price.tax();
    for (var line : deal.order.lines()) {
      lines.add(new Line(MoneyMoves.big(line.total().minor()), tax));
    }
    if (deal.price.discount().signum() != 0) {
      lines.add(new Line(deal.price.discount().negate(), tax));
    }
    var naive = new NaiveBill(lines, true, draft.snapshot().due());
    deal.bill = Optional.of(issue(house, draft, Optional.of(deal), naive));
    Same.thing("I8 total of an order's invoice", deal.taken, naive.total().gross());
    return true;
  }

  /** Everything that was used on account so far. */
  static Outcome usage(House house) {
    var tenant = house.tenant();
    var lines = Lines.none();
    var services = new LinkedHashMap<Long, Money>();
    for (var hour : tenant.accrued) {
      hour.lines()
          .forEach(
              line -> services.merge(line.service().serial(), line.usage().amount(), Money::plus));
    }
    services.values().stream()
        .filter(Money::isPositive)
        .forEach(amount -> lines.add(amount, tenant.buyer, house));
    var something = tenant.clockwork.accrued().signum() > 0;
    Same.thing("something accrued", something, !lines.said().isEmpty());
    if (something) {
      var bill = bookable(house, tenant, lines).orElseThrow();
      Same.amount("I8 charges of the period", bill.naive.total().net(), tenant.meter.accrued());
      tenant.meter = tenant.meter.invoiced(house.now, tenant.meter.accrued());
      tenant.clockwork.accrue(tenant.clockwork.accrued().negate());
      tenant.accrued.clear();
    }
    return Outcome.of(something);
  }

  /** Anything at any rate, with discounts. */
  static Outcome anything(House house) {
    var tenant = house.tenant();
    var lines = Lines.none();
    for (var i = house.dice.below(5); i >= 0; i--) {
      var cents = house.dice.chance(25) ? -house.dice.cents() : house.dice.cents();
      lines.add(tenant.money(cents), house.dice.pick(BUYERS), house);
    }
    return Outcome.of(bookable(house, tenant, lines).isPresent());
  }

  private static Optional<Bill> bookable(House house, Tenant tenant, Lines lines) {
    var due = house.today().plusDays(house.dice.below(15));
    var naive = new NaiveBill(lines.naive(), false, due);
    var allowed = naive.total().gross().signum() >= 0;
    var period = BillingPeriod.dayOf(house.now);
    var said =
        Same.built(
            "invoice",
            allowed,
            () -> Snapshot.Current.invoice(issuer(tenant), BUYER, period, lines.said()).dueOn(due));
    return said.map(snapshot -> book(house, tenant, snapshot, naive));
  }

  private static Bill book(House house, Tenant tenant, Snapshot.Current said, NaiveBill naive) {
    var source = new InvoiceSource("model:" + house.id());
    var draft = new InvoiceDraft(tenant.owner, source, Optional.empty(), said);
    var bill = issue(house, draft, Optional.empty(), naive);
    var entries = InvoiceBookings.issued(bill.invoice);
    if (!entries.isEmpty()) {
      var booked = MoneyMoves.transaction(house, tenant, TransactionKind.INVOICE, entries);
      house.commit(booked, tenant, tenant.wallet.after(booked));
      tenant.purse.bill(total(bill));
    }
    return bill;
  }

  private static Bill issue(House house, InvoiceDraft draft, Optional<Deal> deal, NaiveBill naive) {
    var tenant =
        house.tenants.stream().filter(it -> it.owner.equals(draft.owner())).findFirst().get();
    var bill = new Bill(tenant, house.office.issue(house, draft), deal, naive);
    tenant.bills.add(bill);
    sums(bill.invoice, naive.total());
    bill.agree(house.today());
    return bill;
  }

  /** I8: totals are those of the lines, net and tax. */
  static void sums(Invoice document, NaiveBill.Sum expected) {
    Same.amount("I8 net", expected.net(), document.totals().net());
    Same.amount("I8 tax", expected.vat(), document.totals().vat());
    Same.amount("I8 gross", expected.gross(), document.totals().gross());
  }

  static Outcome pay(House house) {
    return some(
        house,
        bill -> {
          var owed = bill.settlement.outstanding();
          if (owed.isZero()) {
            Same.possible("paying nothing", false, () -> bill.settlement.pay(owed));
            return false;
          }
          return pay(house, bill, owed);
        });
  }

  private static boolean pay(House house, Bill bill, Money owed) {
    var tenant = bill.tenant;
    var entries = InvoiceBookings.paid(bill.invoice, owed);
    var payment = MoneyMoves.transaction(house, tenant, TransactionKind.INVOICE, entries);
    var covered = tenant.purse.covers(bill.naive.outstanding());
    return tenant
        .wallet
        .debit(payment)
        .fold(
            debited -> {
              Same.holds("I3 an invoice beyond the limit", covered);
              house.commit(payment, tenant, debited.posting().wallet());
              bill.settlement = bill.settlement.pay(owed);
              tenant.purse.spend(bill.naive.outstanding());
              tenant.purse.bill(bill.naive.outstanding().negate());
              bill.naive.pay(bill.naive.outstanding());
              return true;
            },
            refused -> {
              Same.holds("an invoice could have been paid", !covered);
              return false;
            });
  }

  static Outcome remind(House house) {
    return some(
        house,
        bill -> {
          var step = bill.settlement.nextStep(DunningPlan.USUAL, house.today());
          var expected = bill.naive.reminder(house.today());
          Same.thing("reminder", expected, step.map(Enum::name).orElse(""));
          if (step.isPresent()) {
            bill.settlement = bill.settlement.stepTaken(house.today());
            bill.naive.remind(house.today());
          }
          return step.isPresent();
        });
  }

  private static Outcome some(House house, java.util.function.Predicate<Bill> move) {
    return house
        .dice
        .some(house.tenant().bills)
        .map(
            bill -> {
              var done = move.test(bill);
              bill.agree(house.today());
              return Outcome.of(done);
            })
        .orElse(Outcome.IMPOSSIBLE);
  }

  private static BigInteger total(Bill bill) {
    return bill.naive.total().gross();
  }

  // A reseller issues to those below it, the operator to the others.
  private static Issuer issuer(Tenant tenant) {
    var id = tenant.owner.isTopLevel() ? IssuerId.OPERATOR : IssuerId.of(tenant.owner.root());
    return new Issuer(id, BUYER, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
