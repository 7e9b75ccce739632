package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** What all services of one wallet used in {@code [from, to)}: an hour, or the part of one. */
public record UsageHour(Instant from, Instant to, List<UsageLine> lines) {

  public UsageHour {
    lines = List.copyOf(lines);
    InvalidValue.unless(
        from.isBefore(to) && Duration.between(from, to).compareTo(Duration.ofHours(1)) <= 0,
        "hour",
        from + "/" + to,
        "at most an hour long");
  }

  public Money total(Currency currency) {
    return Money.sum(currency, lines.stream().map(line -> line.usage().amount()).toList());
  }
}
