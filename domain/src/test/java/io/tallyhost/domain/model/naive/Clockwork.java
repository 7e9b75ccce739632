package io.tallyhost.domain.model.naive;

import static java.math.BigInteger.ZERO;

import io.tallyhost.domain.model.naive.NaiveMeter.Tariff;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All meters whose hours one wallet pays. */
public final class Clockwork {

  private final List<NaiveMeter> meters = new ArrayList<>();
  private final Map<YearMonth, BigInteger> netOfMonth = new HashMap<>();
  private final Map<YearMonth, BigInteger> taxOfMonth = new HashMap<>();
  private long meteredUntil;
  private BigInteger accrued = ZERO;
  private int noticeGiven;

  public Clockwork(long now) {
    meteredUntil = Math.floorDiv(now, 3600L) * 3600;
  }

  public long meteredUntil() {
    return meteredUntil;
  }

  public BigInteger accrued() {
    return accrued;
  }

  public int noticeGiven() {
    return noticeGiven;
  }

  public boolean hasSomethingToBill() {
    return unsettled() > 0;
  }

  public long unsettled() {
    return meters.stream().mapToLong(NaiveMeter::unsettled).sum();
  }

  public long running() {
    return meters.stream().filter(NaiveMeter::isRunning).count();
  }

  public BigInteger perHour() {
    return Sums.of(meters.stream().map(NaiveMeter::runningRate).toList());
  }

  public void start(NaiveMeter meter, long wanted, Tariff tariff) {
    var at = meter.startAt(Math.max(wanted, meteredUntil));
    if (!hasSomethingToBill()) {
      meteredUntil = Math.max(meteredUntil, Math.floorDiv(at, 3600L) * 3600);
    }
    meter.start(at, tariff);
    if (!meters.contains(meter)) {
      meters.add(meter);
    }
  }

  public void stop(NaiveMeter meter, long wanted) {
    meter.stop(Math.max(wanted, meteredUntil));
  }

  /** The net of each month between what is billed and then. */
  public SortedMap<YearMonth, BigInteger> unbilled(long until) {
    var months = new TreeMap<YearMonth, BigInteger>();
    for (var from = meteredUntil; from < until; ) {
      var to = Math.min(until, Calendar.monthEnd(from));
      months.put(Calendar.month(from), charged(to).subtract(charged(from)));
      from = to;
    }
    return months;
  }

  /** The tax on that much more in a month, after what was taken for it already. */
  public BigInteger tax(YearMonth month, BigInteger more, Tax tax) {
    var net = netOfMonth.merge(month, more, BigInteger::add);
    var all = tax.of(net);
    var before = taxOfMonth.getOrDefault(month, ZERO);
    taxOfMonth.put(month, all);
    return all.subtract(before);
  }

  public void accrue(BigInteger net) {
    accrued = accrued.add(net);
  }

  public void bill(long until) {
    meters.forEach(meter -> meter.settle(until));
    meters.removeIf(meter -> meter.unsettled() == 0);
    meteredUntil = until;
  }

  /** The notice that is due, 0 for none, when so much is left to spend. */
  public int notice(BigInteger funds, BigInteger perHour) {
    var reached = reached(funds, perHour);
    var due = reached != 0 && (noticeGiven == 0 || reached < noticeGiven) ? reached : 0;
    noticeGiven = reached;
    return due;
  }

  private static int reached(BigInteger funds, BigInteger perHour) {
    for (var hours : new int[] {1, 6, 24}) {
      var cost = perHour.multiply(BigInteger.valueOf(hours));
      if (perHour.signum() > 0 && funds.compareTo(cost) <= 0) {
        return hours;
      }
    }
    return 0;
  }

  private BigInteger charged(long until) {
    return Sums.of(meters.stream().map(meter -> meter.charged(until)).toList());
  }
}
