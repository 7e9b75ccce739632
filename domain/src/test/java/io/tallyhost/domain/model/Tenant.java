package io.tallyhost.domain.model;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.UsageHour;
import io.tallyhost.domain.model.naive.Clockwork;
import io.tallyhost.domain.model.naive.Purse;
import io.tallyhost.domain.model.naive.Tax.Buyer;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Wallet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A reseller: on the left what the product says of it, on the right what the model says. */
final class Tenant {

  final Owner owner;
  final Currency currency;
  final PayerTerms terms;
  final Optional<Tenant> parent;

  Wallet wallet;
  MeteredWallet meter;
  final List<Stretch> unsettled = new ArrayList<>();
  final List<UsageHour> accrued = new ArrayList<>();
  final List<LedgerTransaction> topUps = new ArrayList<>();
  final List<Machine> machines = new ArrayList<>();
  final List<Deal> deals = new ArrayList<>();
  final List<Bill> bills = new ArrayList<>();
  final Shelf shelf;

  final Buyer buyer;
  final Purse purse;
  final Clockwork clockwork;

  /** Somebody, with a new wallet and a meter that starts then. */
  Tenant(Person person, Wallet wallet, MeteredWallet meter, Shelf shelf) {
    this.owner = person.owner();
    this.parent = person.parent();
    this.terms = person.terms();
    this.buyer = person.buyer();
    this.wallet = wallet;
    this.meter = meter;
    this.shelf = shelf;
    this.currency = wallet.currency();
    this.purse = new Purse(BigInteger.valueOf(wallet.creditLimit().amount().minor()));
    this.clockwork = new Clockwork(meter.meteredUntil().getEpochSecond());
  }

  /** Who somebody is. */
  record Person(Owner owner, Optional<Tenant> parent, PayerTerms terms, Buyer buyer) {}

  Money money(long minor) {
    return new Money(currency, minor);
  }

  long live() {
    return machines.stream().filter(machine -> machine.service.isLive()).count();
  }

  /** What must be the same after every operation (I2, I3). */
  void agree() {
    Same.amount("I2 balance", purse.balance(), wallet.balance());
    Same.amount("arrears", purse.arrears(), wallet.arrears());
    Same.amount("credit limit", purse.limit(), wallet.creditLimit().amount());
    Same.amount("available", purse.spendable(), wallet.available());
    Same.number("entries", purse.entries(), wallet.entries());
    Same.holds(
        "I3 balance within the limit",
        wallet.balance().minor() >= -wallet.creditLimit().amount().minor());
    Same.holds(
        "nothing is owed while something could be paid",
        wallet.arrears().isZero() || wallet.available().isZero());
    Same.amount("accrued", clockwork.accrued(), meter.accrued());
    Same.number("metered until", clockwork.meteredUntil(), meter.meteredUntil().getEpochSecond());
  }
}
