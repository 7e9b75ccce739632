package io.tallyhost.domain.model;

import io.tallyhost.domain.money.MixedCurrencies;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.DebitOutcome;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Money in, out and across. */
final class MoneyMoves {

  private MoneyMoves() {}

  /** From outside; now and then more than a wallet can hold. */
  static Outcome topUp(House house) {
    var tenant = house.tenant();
    var minor = house.dice.chance(15) ? Long.MAX_VALUE : house.dice.cents() * 8;
    if (minor == Long.MAX_VALUE && tenant.purse.spendable().signum() == 0) {
      return Outcome.IMPOSSIBLE;
    }
    var cash = LedgerAccount.own(Side.CASH);
    var amount = tenant.money(minor);
    var transaction =
        transaction(house, tenant, TransactionKind.TOP_UP, move(cash, wallet(tenant), amount));
    var allowed = !tenant.purse.bursts(big(minor));
    var posting = Same.built("top-up", allowed, () -> tenant.wallet.credit(transaction));
    posting.ifPresent(
        posted -> {
          house.commit(transaction, tenant, posted.wallet());
          tenant.topUps.add(transaction);
          tenant.purse.receive(big(minor));
        });
    return Outcome.of(allowed);
  }

  /** The same payment is reported again, or another one under its name. */
  static Outcome topUpAgain(House house) {
    var tenant = house.tenant();
    var earlier = house.dice.some(tenant.topUps);
    earlier.ifPresent(
        first -> {
          var minor = first.effectOn(wallet(tenant)).minor() + house.dice.below(2);
          var cash = LedgerAccount.own(Side.CASH);
          var again =
              transaction(
                  house,
                  tenant,
                  TransactionKind.TOP_UP,
                  move(cash, wallet(tenant), tenant.money(minor)));
          Same.thing(
              "the same payment",
              minor == first.effectOn(wallet(tenant)).minor(),
              first.explainsTheSameAs(again));
        });
    return earlier.isPresent() ? Outcome.REFUSED : Outcome.IMPOSSIBLE;
  }

  static Outcome fund(House house) {
    var tenant = house.tenant();
    var amount = tenant.money(house.dice.cents());
    var funds = LedgerAccount.own(Side.OPERATOR_FUNDS);
    var transaction =
        transaction(house, tenant, TransactionKind.TRANSFER, move(funds, wallet(tenant), amount));
    house.commit(transaction, tenant, tenant.wallet.credit(transaction).wallet());
    tenant.purse.receive(big(amount.minor()));
    return Outcome.DONE;
  }

  static Outcome takeBack(House house) {
    var tenant = house.tenant();
    var amount = tenant.money(house.dice.centsNear(tenant.purse.ownMoney()));
    var funds = LedgerAccount.own(Side.OPERATOR_FUNDS);
    var transaction =
        transaction(house, tenant, TransactionKind.WITHDRAWAL, move(wallet(tenant), funds, amount));
    var taken = withdrawn(tenant, amount, tenant.wallet.withdraw(transaction));
    if (taken) {
      house.commit(transaction, tenant, tenant.wallet.after(transaction));
      tenant.purse.spend(big(amount.minor()));
    }
    return Outcome.of(taken);
  }

  static Outcome fundSub(House house) {
    var below = house.tenant();
    return below.parent.map(above -> transfer(house, above, below)).orElse(Outcome.IMPOSSIBLE);
  }

  static Outcome takeFromSub(House house) {
    var below = house.tenant();
    return below.parent.map(above -> transfer(house, below, above)).orElse(Outcome.IMPOSSIBLE);
  }

  private static Outcome transfer(House house, Tenant giver, Tenant taker) {
    var amount = giver.money(house.dice.centsNear(giver.purse.ownMoney()));
    var transaction =
        transaction(
            house, giver, TransactionKind.TRANSFER, move(wallet(giver), wallet(taker), amount));
    var taken = withdrawn(giver, amount, giver.wallet.withdraw(transaction));
    if (taken) {
      house.commit(transaction, List.of(giver, taker));
      giver.purse.spend(big(amount.minor()));
      taker.purse.receive(big(amount.minor()));
    }
    return Outcome.of(taken);
  }

  private static boolean withdrawn(Tenant giver, Money amount, DebitOutcome outcome) {
    var expected = big(amount.minor()).compareTo(giver.purse.ownMoney()) <= 0;
    return outcome.fold(
        debited -> {
          Same.holds("withdrawn beyond what is there", expected);
          return true;
        },
        refused -> {
          Same.holds("it could have been withdrawn", !expected);
          Same.thing("asked", amount, refused.asked());
          Same.amount("there", giver.purse.ownMoney(), refused.available());
          return false;
        });
  }

  /** Nobody changes one currency into another by a transfer. */
  static Outcome mixCurrencies(House house) {
    var one = house.tenants.get(0);
    var other = house.tenants.get(house.tenants.size() - 1);
    try {
      var entries =
          List.of(
              new LedgerEntry(wallet(one), one.money(-5)),
              new LedgerEntry(wallet(other), other.money(5)));
      throw new AssertionError(
          transaction(house, one, TransactionKind.TRANSFER, entries) + " mixes currencies");
    } catch (MixedCurrencies expected) {
      return Outcome.REFUSED;
    }
  }

  /** I1: what does not balance can't be written down. */
  static Outcome oneSide(House house) {
    var tenant = house.tenant();
    var in = house.dice.between(1, 3);
    var out = house.dice.between(1, 3);
    var entries =
        List.of(
            new LedgerEntry(wallet(tenant), tenant.money(in)),
            new LedgerEntry(LedgerAccount.own(Side.CASH), tenant.money(-out)));
    var built =
        Same.built(
            "entries of both sides",
            in == out,
            () -> transaction(house, tenant, TransactionKind.ADJUSTMENT, entries));
    built.ifPresent(
        balanced -> {
          house.commit(balanced, tenant, tenant.wallet.credit(balanced).wallet());
          tenant.purse.receive(big(in));
        });
    return Outcome.of(built.isPresent());
  }

  static Outcome changeLimit(House house) {
    var tenant = house.tenant();
    var minor = house.dice.chance(30) ? 0 : house.dice.centsNear(tenant.purse.balance().negate());
    var limit = new CreditLimit(tenant.money(minor));
    var allowed = tenant.purse.limitTo(big(minor));
    Same.built("credit limit", allowed, () -> tenant.wallet.withCreditLimit(limit))
        .ifPresent(
            changed -> {
              tenant.wallet = changed;
              house.collect(tenant);
            });
    return Outcome.of(allowed);
  }

  static LedgerAccount wallet(Tenant tenant) {
    return LedgerAccount.wallet(tenant.owner.account());
  }

  static LedgerTransaction transaction(
      House house, Tenant tenant, TransactionKind kind, List<LedgerEntry> entries) {
    return new LedgerTransaction(
        new TransactionId(house.id()),
        tenant.owner.root(),
        kind,
        house.now,
        "Model",
        Optional.empty(),
        entries);
  }

  static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  private static List<LedgerEntry> move(LedgerAccount from, LedgerAccount to, Money amount) {
    return List.of(new LedgerEntry(from, amount.negated()), new LedgerEntry(to, amount));
  }
}
