package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.Takings;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Amounts of the last days as charts, one a currency. */
final class DailyCharts {

  private static final int AHEAD = 7;

  private final Visit visit;
  private final LocalDate today;
  private final int days;

  DailyCharts(Visit visit, LocalDate today, int days) {
    this.visit = visit;
    this.today = today;
    this.days = days;
  }

  List<Chart> revenue(List<Takings.Day> earned) {
    return currencies(earned, Money.currency("EUR")).stream()
        .map(it -> chart(visit.say("chart.revenue", it.getCurrencyCode()), of(earned, it), it))
        .toList();
  }

  /** With the days to come, as they will be if nothing changes. */
  Chart spending(List<Takings.Day> spent, Money aDay) {
    var currency = aDay.currency();
    var soFar = chart(visit.say("chart.spending"), of(spent, currency), currency);
    var bars = new ArrayList<>(soFar.bars());
    for (var ahead = 1; ahead <= AHEAD; ahead++) {
      bars.add(
          new Chart.Bar(
              visit.words().day(today.plusDays(ahead)) + " (" + visit.say("chart.forecast") + ")",
              visit.words().money(aDay),
              aDay.minor(),
              true));
    }
    return new Chart(soFar.title(), soFar.unit(), bars, soFar.total());
  }

  private Chart chart(String title, Map<LocalDate, Money> amounts, Currency currency) {
    var bars = new ArrayList<Chart.Bar>();
    for (var day = today.minusDays(days - 1L); !day.isAfter(today); day = day.plusDays(1)) {
      var amount = Optional.ofNullable(amounts.get(day)).orElse(Money.zero(currency));
      bars.add(
          new Chart.Bar(
              visit.words().day(day), visit.words().money(amount), amount.minor(), false));
    }
    var total = visit.words().money(Money.sum(currency, amounts.values()));
    return new Chart(title, visit.say("field.amount"), bars, visit.say("chart.days", total));
  }

  private static Map<LocalDate, Money> of(List<Takings.Day> days, Currency currency) {
    var amounts = new TreeMap<LocalDate, Money>();
    days.stream()
        .filter(it -> it.amount().currency().equals(currency))
        .forEach(it -> amounts.merge(it.day(), it.amount(), Money::plus));
    return amounts;
  }

  private static List<Currency> currencies(List<Takings.Day> days, Currency otherwise) {
    var all = days.stream().map(it -> it.amount().currency()).distinct().toList();
    return all.isEmpty() ? List.of(otherwise) : all;
  }
}
