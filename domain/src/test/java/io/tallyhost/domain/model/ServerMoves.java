package io.tallyhost.domain.model;

import io.tallyhost.domain.model.naive.NaiveStates;
import io.tallyhost.domain.service.SuspensionReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What happens to a server while it lives; what it costs then is told by {@link PriceMoves}. */
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
      machine.stop(house.now);
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
                    machine.stop(house.now);
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

  // Power is looked at now and then, so that changes are known late.
  private static Instant earlier(House house) {
    return house.dice.chance(70) ? house.now : house.now.minusSeconds(house.dice.below(7200));
  }

  private static boolean isAwaited(Deal deal, Machine machine) {
    return deal.machine.equals(machine) && !deal.status.equals("ACTIVE");
  }

  /** Some server of some tenant, when there is one, which must agree with its model afterwards. */
  static Outcome some(House house, Predicate<Machine> move) {
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
