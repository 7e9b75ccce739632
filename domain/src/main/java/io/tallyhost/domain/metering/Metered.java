package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a wallet's stretches come to between two instants, hour by hour. */
public record Metered(List<UsageHour> hours) {

  public Metered {
    hours = List.copyOf(hours);
  }

  /** Cuts at every full hour; an hour in which nothing ran is left out. */
  public static Metered between(Instant from, Instant to, Collection<Stretch> stretches) {
    var hours = new ArrayList<UsageHour>();
    for (var start = from; start.isBefore(to); ) {
      var end = Months.earlier(Months.hourAfter(start), to);
      var lines = lines(start, end, stretches);
      if (!lines.isEmpty()) {
        hours.add(new UsageHour(start, end, lines));
      }
      start = end;
    }
    return new Metered(hours);
  }

  public Money total(Currency currency) {
    return Money.sum(currency, hours.stream().map(hour -> hour.total(currency)).toList());
  }

  /** The sums of each calendar month, oldest first. */
  public SortedMap<LocalDate, Money> byMonth(Currency currency) {
    var months = new TreeMap<LocalDate, Money>();
    for (var hour : hours) {
      var unused = months.merge(Months.of(hour.from()), hour.total(currency), Money::plus);
    }
    return months;
  }

  // A service that was switched off and on within the hour still has one line.
  private static List<UsageLine> lines(Instant from, Instant to, Collection<Stretch> stretches) {
    var usages = new LinkedHashMap<MeteredService, Usage>();
    for (var stretch : stretches) {
      var usage = stretch.charge(from, to);
      if (!usage.isNothing()) {
        var unused = usages.merge(stretch.service(), usage, Usage::plus);
      }
    }
    return usages.entrySet().stream().map(Metered::line).toList();
  }

  private static UsageLine line(Map.Entry<MeteredService, Usage> usage) {
    return new UsageLine(usage.getKey(), usage.getValue());
  }
}
