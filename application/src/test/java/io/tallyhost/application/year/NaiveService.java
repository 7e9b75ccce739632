package io.tallyhost.application.year;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A meter kept as a list of times with a price tag each, added up when somebody asks. */
final class NaiveService {

  private record Time(long from, long to, long rate, long cap) {}

  private final List<Time> times = new ArrayList<>();
  private long price;
  private long since = -1;

  NaiveService(long price) {
    this.price = price;
  }

  boolean runs() {
    return since >= 0;
  }

  void on(Instant at) {
    since = at.getEpochSecond();
  }

  void off(Instant at) {
    times.add(new Time(since, at.getEpochSecond(), rate(), price));
    since = -1;
  }

  void costs(long otherPrice, Instant at) {
    var ran = runs();
    if (ran) {
      off(at);
    }
    price = otherPrice;
    if (ran) {
      on(at);
    }
  }

  /** Seconds it ran until then. */
  long seconds(Instant until) {
    return until(until.getEpochSecond()).stream().mapToLong(time -> time.to - time.from).sum();
  }

  /** Cents of each month until then. */
  SortedMap<YearMonth, Long> cents(Instant until) {
    var cents = new TreeMap<YearMonth, Long>();
    var run = 0L;
    var rate = -1L;
    for (var time : until(until.getEpochSecond())) {
      run = time.rate == rate ? run : 0;
      rate = time.rate;
      for (var from = time.from; from < time.to; ) {
        var month = month(from);
        var to = Math.min(time.to, start(month.plusMonths(1)));
        var wanted = (run + to - from) * rate / 3600 - run * rate / 3600;
        var left = Math.max(0, time.cap - cents.getOrDefault(month, 0L));
        cents.merge(month, Math.min(wanted, left), Long::sum);
        run += to - from;
        from = to;
      }
    }
    return cents;
  }

  private List<Time> until(long end) {
    var all = new ArrayList<>(times);
    if (runs()) {
      all.add(new Time(since, Math.max(since, end), rate(), price));
    }
    return all.stream()
        .filter(time -> time.from < end)
        .map(time -> new Time(time.from, Math.min(time.to, end), time.rate, time.cap))
        .toList();
  }

  private long rate() {
    return (price + 719) / 720;
  }

  private static YearMonth month(long second) {
    return YearMonth.from(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
  }

  private static long start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }
}
