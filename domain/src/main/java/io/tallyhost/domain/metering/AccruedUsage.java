package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a wallet's services accrued since it was invoiced, computed from their stretches.
 *
 * @param stretches all that ran since then, at any time
 */
public record AccruedUsage(MeteredWallet meter, List<Stretch> stretches) {

  public AccruedUsage {
    stretches = List.copyOf(stretches);
  }

  /**
   * Each service's part of it until then, by public number. Nothing when the stretches do not come
   * to what the meter counted: some of the time was paid in advance, and only the hours that were
   * written down know which.
   */
  public Optional<List<UsageLine>> until(Instant until) {
    var all = between(meter.invoicedUntil(), meter.meteredUntil());
    return sum(all).equals(meter.accrued())
        ? Optional.of(
            until.equals(meter.meteredUntil()) ? all : between(meter.invoicedUntil(), until))
        : Optional.empty();
  }

  private Money sum(List<UsageLine> lines) {
    return Money.sum(meter.currency(), lines.stream().map(line -> line.usage().amount()).toList());
  }

  /** What was not billed by any tick yet. */
  public List<UsageLine> unbilledUntil(Instant until) {
    return between(Months.later(meter.invoicedUntil(), meter.meteredUntil()), until);
  }

  private List<UsageLine> between(Instant from, Instant until) {
    var lines = new TreeMap<Long, UsageLine>();
    for (var stretch : stretches) {
      var usage = stretch.charge(from, until);
      if (!usage.isNothing()) {
        var unused =
            lines.merge(
                stretch.service().serial(),
                new UsageLine(stretch.service(), usage),
                (one, other) -> new UsageLine(one.service(), one.usage().plus(other.usage())));
      }
    }
    return List.copyOf(lines.values());
  }
}
