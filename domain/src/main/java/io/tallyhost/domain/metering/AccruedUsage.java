package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.List;
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
   * Whether the stretches come to what the meter counted. They do not when some of the time was
   * paid in advance; then only the hours that were written down know which.
   */
  public boolean isAllThatAccrued() {
    var sum =
        Money.sum(
            meter.currency(),
            stretches.stream()
                .map(one -> one.charge(meter.invoicedUntil(), meter.meteredUntil()).amount())
                .toList());
    return sum.equals(meter.accrued());
  }

  /** Each service's part of it until then, by public number. */
  public List<UsageLine> until(Instant until) {
    return between(meter.invoicedUntil(), until);
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
