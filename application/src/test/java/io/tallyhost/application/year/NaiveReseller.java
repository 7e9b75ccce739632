package io.tallyhost.application.year;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody's account as he would keep it himself. */
final class NaiveReseller {

  private record Renewal(Instant at, long price) {}

  private record Monthly(Instant began, long price) {}

  final Owner owner;
  final boolean postpaid;
  final long credit;
  final Map<ServiceId, NaiveService> services = new LinkedHashMap<>();
  private final boolean taxed;
  private final List<Renewal> renewals = new ArrayList<>();
  private final List<Monthly> monthly = new ArrayList<>();
  private final List<Integer> paid = new ArrayList<>();
  private long topUps;

  NaiveReseller(Owner owner, boolean postpaid, boolean taxed, long credit) {
    this.owner = owner;
    this.postpaid = postpaid;
    this.taxed = taxed;
    this.credit = credit;
  }

  void topUp(long cents) {
    topUps += cents;
  }

  long topUps() {
    return topUps;
  }

  void orders(Instant at, long price) {
    monthly.add(new Monthly(at, price));
    paid.add(0);
  }

  /** Whatever is due by now is renewed now, a period at a time. */
  void renew(Instant now) {
    for (var i = 0; i < monthly.size(); i++) {
      var one = monthly.get(i);
      while (!due(one, paid.get(i)).isAfter(now)) {
        renewals.add(new Renewal(now, one.price));
        paid.set(i, paid.get(i) + 1);
      }
    }
  }

  /** All hours until then with their tax, and what was renewed. */
  long spentInAdvance(Instant until) {
    var hours = usage(until).values().stream().mapToLong(net -> net + vat(net)).sum();
    return hours + renewals.stream().mapToLong(it -> it.price + vat(it.price)).sum();
  }

  /** What a month's invoice must come to. */
  long invoice(YearMonth month) {
    var hours = usage(month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    var ordered =
        renewals.stream()
            .filter(it -> YearMonth.from(it.at.atOffset(ZoneOffset.UTC)).equals(month))
            .mapToLong(Renewal::price)
            .sum();
    var net = hours.getOrDefault(month, 0L) + ordered;
    return net + vat(net);
  }

  /** What the hours of a month came to with their tax. */
  long hours(YearMonth month) {
    var until = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    var net = usage(until).getOrDefault(month, 0L);
    return net + vat(net);
  }

  private Map<YearMonth, Long> usage(Instant until) {
    var sums = new TreeMap<YearMonth, Long>();
    services
        .values()
        .forEach(
            service ->
                service
                    .cents(until)
                    .forEach((month, cents) -> sums.merge(month, cents, Long::sum)));
    return sums;
  }

  private long vat(long net) {
    return taxed ? (net * 19 + 50) / 100 : 0;
  }

  // On the day of the month on which it began, or on the last day of a shorter one.
  private static Instant due(Monthly one, int periods) {
    return one.began.atOffset(ZoneOffset.UTC).plusMonths(periods).toInstant();
  }
}
