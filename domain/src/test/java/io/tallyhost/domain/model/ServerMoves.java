package io.tallyhost.domain.model;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.model.naive.Calendar;
import io.tallyhost.domain.model.naive.NaivePrice;
import io.tallyhost.domain.model.naive.NaiveStates;
import io.tallyhost.domain.model.naive.Sums;
import io.tallyhost.domain.model.naive.Tax;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.ordering.Pricing;
import io.tallyhost.domain.ordering.Quote.Item;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What happens to a server while it lives. */
final class ServerMoves {

  private static final List<SuspensionReason> REASONS = List.of(SuspensionReason.values());

  private ServerMoves() {}

  /** It is made: bound to a server at the hypervisor, and its meter starts. */
  static void begin(House house, Machine machine) {
    var server = "vf-" + house.id();
    machine.service = machine.service.change().bound(server).change().activated();
    machine.status = "ACTIVE";
    Same.holds("I6 bound twice", house.servers.add(server));
    if (machine.isHourly()) {
      machine.powerOn(house.now);
    }
  }

  /** It ends, whatever it was doing. */
  static void end(House house, Machine machine) {
    if (NaiveStates.serviceMayBecome(machine.status, "TERMINATED")) {
      stop(house, machine);
      machine.service = machine.service.change().terminated(house.now);
      machine.status = "TERMINATED";
      machine.reasons.clear();
      machine.service.externalId().ifPresent(house.servers::remove);
    }
  }

  static Outcome terminate(House house) {
    return some(
        house,
        machine -> {
          var legal = NaiveStates.serviceMayBecome(machine.status, "TERMINATED");
          Same.possible("terminating", legal, () -> machine.service.change().terminated(house.now));
          // Mostly they go on: a world of the dead shows nothing.
          var dies = legal && house.dice.chance(40);
          if (dies && machine.tenant.deals.stream().noneMatch(deal -> isAwaited(deal, machine))) {
            end(house, machine);
            return true;
          }
          return false;
        });
  }

  static Outcome suspend(House house) {
    var reason = house.dice.pick(REASONS);
    return some(
        house,
        machine -> {
          var again = machine.status.equals("SUSPENDED");
          var legal = again || NaiveStates.serviceMayBecome(machine.status, "SUSPENDED");
          Same.built("suspending", legal, () -> machine.service.change().suspended(reason))
              .ifPresent(
                  suspended -> {
                    stop(house, machine);
                    machine.service = suspended;
                    machine.status = "SUSPENDED";
                    machine.reasons.add(reason.name());
                  });
          return legal;
        });
  }

  static Outcome unsuspend(House house) {
    return some(
        house,
        machine -> {
          var reason = reason(house, machine);
          var suspended = machine.service.isSuspendedBy(reason);
          Same.thing("suspended", machine.reasons.contains(reason.name()), suspended);
          if (suspended) {
            machine.service = machine.service.change().unsuspended(reason);
            machine.reasons.remove(reason.name());
            machine.status = machine.reasons.isEmpty() ? "ACTIVE" : "SUSPENDED";
          }
          return suspended;
        });
  }

  // Mostly one that applies.
  private static SuspensionReason reason(House house, Machine machine) {
    return machine.service.suspensions().stream()
        .filter(reason -> house.dice.chance(80))
        .findFirst()
        .orElseGet(() -> house.dice.pick(REASONS));
  }

  static Outcome powerOn(House house) {
    return some(
        house,
        machine -> {
          var may = machine.status.equals("ACTIVE") && machine.isHourly() && !machine.runs();
          if (may) {
            machine.powerOn(earlier(house));
          }
          return may;
        });
  }

  static Outcome powerOff(House house) {
    return some(
        house,
        machine -> {
          var may = machine.runs();
          if (may) {
            machine.powerOff(earlier(house));
          }
          return may;
        });
  }

  /** Another price; what runs gets another stretch. */
  static Outcome changeRate(House house) {
    return some(
        house,
        machine -> {
          if (!machine.isHourly() || machine.status.equals("TERMINATED")) {
            return false;
          }
          var running = machine.runs();
          stop(house, machine);
          var price = machine.tenant.money(house.dice.cents());
          machine.price = MoneyMoves.big(price.minor());
          machine.service = machine.service.change().billed(machine.service.billing().at(price));
          if (running) {
            machine.powerOn(house.now);
          }
          return true;
        });
  }

  /** Something that is paid in advance becomes dearer for the rest of its period. */
  static Outcome upgrade(House house) {
    return some(
        house,
        machine -> {
          var period = machine.service.billing().period();
          return machine.status.equals("ACTIVE")
              && period.isRenewed()
              && upgrade(house, machine, period);
        });
  }

  private static boolean upgrade(House house, Machine machine, BillingPeriod period) {
    var tenant = machine.tenant;
    var more = tenant.money(house.dice.cents());
    var began = house.now.getEpochSecond() - house.dice.below(40 * 86_400);
    var whole = Math.max(1, machine.due - began);
    var left = Math.max(0, Math.min(machine.due - house.now.getEpochSecond(), whole));
    var due = Sums.halfUp(MoneyMoves.big(more.minor()), left, whole);
    var price = NaivePrice.of(due, 0, Tax.of(tenant.buyer, house.today()));
    var share =
        Pricing.Share.between(
            Instant.ofEpochSecond(began), house.now, Instant.ofEpochSecond(machine.due));
    var vat = Taxes.decided(tenant.buyer, house.today());
    var quote = Pricing.upgrade(new Item("More", 1, more), period, share, vat);
    Same.amount("share", price.gross(), quote.amounts().gross());
    var free = price.gross().signum() == 0;
    var paid =
        free
            || Payments.charge(house, tenant, TransactionKind.UPGRADE, quote.amounts().totals())
                .isPresent();
    if (paid) {
      var dearer = machine.service.billing().price().plus(more);
      machine.service = machine.service.change().billed(machine.service.billing().at(dearer));
      machine.price = machine.price.add(MoneyMoves.big(more.minor()));
    }
    return paid;
  }

  /** One more period, when the last one is over. */
  static Outcome renew(House house) {
    return some(
        house,
        machine -> {
          var billing = machine.service.billing();
          var due = billing.nextDueAt().filter(at -> !at.isAfter(house.now)).isPresent();
          var expected = machine.due != 0 && machine.due <= house.now.getEpochSecond();
          Same.thing("due", expected, due);
          return due && machine.status.equals("ACTIVE") && renew(house, machine);
        });
  }

  private static boolean renew(House house, Machine machine) {
    var tenant = machine.tenant;
    var billing = machine.service.billing();
    var vat = Taxes.decided(tenant.buyer, house.today());
    var item = new Item("Renewal", 1, billing.price());
    var quote = Pricing.quote(List.of(item), billing.period(), Percentage.ZERO, vat);
    var price = NaivePrice.of(machine.price, 0, Tax.of(tenant.buyer, house.today()));
    Same.amount("renewal", price.gross(), quote.amounts().gross());
    var free = price.gross().signum() == 0;
    var kind = TransactionKind.RENEWAL;
    var totals = quote.amounts().totals();
    var paid = free || Payments.charge(house, tenant, kind, totals).isPresent();
    if (paid) {
      var start = machine.service.createdAt();
      var next = billing.period().dueAfter(start, billing.nextDueAt().orElseThrow());
      machine.service = machine.service.change().billed(billing.dueAt(next));
      machine.due = Calendar.due(start.getEpochSecond(), billing.period().months(), machine.due);
      Same.number("next due", machine.due, next.getEpochSecond());
    }
    return paid;
  }

  private static void stop(House house, Machine machine) {
    if (machine.runs()) {
      machine.powerOff(house.now);
    }
  }

  // Power is looked at now and then, so that changes are known late.
  private static Instant earlier(House house) {
    return house.dice.chance(70) ? house.now : house.now.minusSeconds(house.dice.below(7200));
  }

  private static boolean isAwaited(Deal deal, Machine machine) {
    return deal.machine.equals(machine) && !deal.status.equals("ACTIVE");
  }

  private static Outcome some(House house, Predicate<Machine> move) {
    Optional<Machine> found = house.dice.some(house.tenant().machines);
    return found
        .map(
            machine -> {
              var done = move.test(machine);
              machine.agree();
              return Outcome.of(done);
            })
        .orElse(Outcome.IMPOSSIBLE);
  }
}
