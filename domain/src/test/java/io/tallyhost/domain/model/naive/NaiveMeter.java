package io.tallyhost.domain.model.naive;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a machine ran and what an hour cost then. Everything is counted from the very start. */
public final class NaiveMeter {

  private static final long RUNNING = Long.MAX_VALUE;

  /** What an hour costs, and a month at most. */
  public record Tariff(BigInteger rate, Optional<BigInteger> cap) {}

  /** What was counted so far: all of it, this month's part, and the seconds at the last rate. */
  private record Count(BigInteger all, BigInteger month, long seconds) {}

  private static final class Run {
    private final long from;
    private final Tariff tariff;
    private long until = RUNNING;
    private boolean settled;

    private Run(long from, Tariff tariff) {
      this.from = from;
      this.tariff = tariff;
    }
  }

  private final List<Run> runs = new ArrayList<>();

  public boolean isRunning() {
    return !runs.isEmpty() && last().until == RUNNING;
  }

  public BigInteger runningRate() {
    return isRunning() ? last().tariff.rate() : ZERO;
  }

  public long unsettled() {
    return runs.stream().filter(run -> !run.settled).count();
  }

  void start(long wanted, Tariff tariff) {
    runs.add(new Run(startAt(wanted), tariff));
  }

  long startAt(long wanted) {
    return runs.isEmpty() ? wanted : Math.max(wanted, last().until);
  }

  void stop(long at) {
    last().until = Math.max(at, last().from);
  }

  void settle(long until) {
    runs.stream().filter(run -> run.until <= until).forEach(run -> run.settled = true);
  }

  public long seconds(long until) {
    return runs.stream().mapToLong(run -> Math.max(0, Math.min(run.until, until) - run.from)).sum();
  }

  public BigInteger charged(long until) {
    return count(until).all();
  }

  /** Charged in the calendar month of that second, until then. */
  public BigInteger chargedInMonth(long until) {
    return charged(until).subtract(charged(Calendar.monthStart(until)));
  }

  private Count count(long until) {
    var count = new Count(ZERO, ZERO, 0);
    var month = Long.MIN_VALUE;
    Run before = null;
    for (var run : runs) {
      var sameRate = before != null && before.tariff.rate().equals(run.tariff.rate());
      count = new Count(count.all, count.month, sameRate ? count.seconds : 0);
      var end = Math.min(run.until, until);
      for (var from = run.from; from < end; ) {
        var to = Math.min(end, Calendar.monthEnd(from));
        if (Calendar.monthStart(from) != month) {
          month = Calendar.monthStart(from);
          count = new Count(count.all, ZERO, count.seconds);
        }
        count = plus(count, to - from, run.tariff);
        from = to;
      }
      before = run;
    }
    return count;
  }

  private static Count plus(Count count, long seconds, Tariff tariff) {
    var after = count.seconds + seconds;
    var cents = cents(tariff, after).subtract(cents(tariff, count.seconds));
    var left = tariff.cap().map(cap -> cap.subtract(count.month).max(ZERO)).orElse(cents);
    var charged = cents.min(left);
    return new Count(count.all.add(charged), count.month.add(charged), after);
  }

  private static BigInteger cents(Tariff tariff, long seconds) {
    return Sums.downwards(tariff.rate().multiply(BigInteger.valueOf(seconds)), 3600);
  }

  private Run last() {
    return runs.get(runs.size() - 1);
  }
}
