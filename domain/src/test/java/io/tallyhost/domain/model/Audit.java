package io.tallyhost.domain.model;

import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.wallet.LedgerAccount;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Everything is counted again, from the first transaction on. */
final class Audit {

  private Audit() {}

  /** All that must be true at any time. */
  static void of(House house) {
    var balances = house.books.balances();
    var all = balances.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    Same.thing("I1 sum of all time", BigInteger.ZERO, all);
    house.tenants.forEach(tenant -> of(tenant, balances));
    house.tenants.forEach(tenant -> things(house, tenant));
    house.office.agree();
    servers(house);
  }

  private static void of(Tenant tenant, Map<String, BigInteger> balances) {
    var account = tenant.owner.account();
    Same.thing("recounted", tenant.purse.recount(), tenant.purse.balance());
    booked(balances, LedgerAccount.wallet(account), tenant.purse.balance());
    booked(balances, LedgerAccount.arrears(account), tenant.purse.arrears().negate());
    booked(balances, LedgerAccount.receivable(account), tenant.purse.billed().negate());
  }

  private static void booked(
      Map<String, BigInteger> balances, LedgerAccount account, BigInteger expected) {
    var actual = balances.getOrDefault(account.code(), BigInteger.ZERO);
    Same.thing("I2 sum of an account", expected, actual);
  }

  private static void things(House house, Tenant tenant) {
    tenant.agree();
    tenant.shelf.agree();
    for (var machine : tenant.machines) {
      machine.agree();
      if (!machine.status.equals("TERMINATED") || machine.meter.unsettled() > 0) {
        MeterMoves.agree(machine, house.now);
      }
    }
    tenant.deals.forEach(Deal::agree);
    var owed = BigInteger.ZERO;
    for (var bill : tenant.bills) {
      bill.agree(house.today());
      bill.unchanged();
      owed = owed.add(bill.naive.outstanding());
    }
    Same.thing("open invoices", owed, tenant.purse.billed());
  }

  /** I6: each live service has one server, and no server is without one. */
  private static void servers(House house) {
    var bound = new HashSet<String>();
    for (var tenant : house.tenants) {
      tenant.machines.stream()
          .map(machine -> machine.service)
          .filter(Service::isLive)
          .flatMap(service -> service.externalId().stream())
          .forEach(server -> Same.holds("I6 bound twice", bound.add(server)));
    }
    Set<String> there = house.servers;
    Same.thing("I6 servers at the hypervisor", there, bound);
  }

  /** I7: what is still on its way is delivered or given back; then no order hangs. */
  static void settle(House house) {
    for (var tenant : house.tenants) {
      for (var deal : tenant.deals) {
        if (deal.status.equals("PAID") || deal.status.equals("PROVISIONING")) {
          var done = house.dice.chance(50) && OrderMoves.refund(house, deal);
          Same.holds("I7 an order hangs", done || OrderMoves.deliver(house, deal, false));
        }
        Same.holds(
            "I7 paid, and neither active nor refunded",
            deal.status.equals("ACTIVE") || deal.taken.signum() == 0);
      }
    }
    of(house);
  }
}
