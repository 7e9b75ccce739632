package io.tallyhost.domain.service;

import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many services an account has, counted as they change and not when somebody asks. */
public record ServiceTally(List<Count> counts) {

  /**
   * Those of one kind and status.
   *
   * @param hourly how many of them are metered by the hour
   * @param hourlyRate what those cost an hour together
   */
  public record Count(
      ServiceKind kind, ServiceStatus status, long services, long hourly, Money hourlyRate) {}

  public ServiceTally {
    counts = List.copyOf(counts);
  }

  /** Those that a limit of virtual servers counts. */
  public long liveVps() {
    return counts.stream()
        .filter(count -> count.kind() == ServiceKind.VPS && count.status().isLive())
        .mapToLong(Count::services)
        .sum();
  }

  /** Those of a kind and a status, as far as these matter. */
  public long services(Optional<ServiceKind> kind, Optional<ServiceStatus> status) {
    return counts.stream()
        .filter(count -> kind.isEmpty() || kind.get() == count.kind())
        .filter(count -> status.isEmpty() || status.get() == count.status())
        .mapToLong(Count::services)
        .sum();
  }

  public long services() {
    return counts.stream().mapToLong(Count::services).sum();
  }

  public long activeHourly() {
    return counts.stream()
        .filter(count -> count.status() == ServiceStatus.ACTIVE)
        .mapToLong(Count::hourly)
        .sum();
  }

  /** What an hour of everything that runs costs. */
  public HourlyRate activeRate(Currency currency) {
    return rate(currency, Set.of(ServiceStatus.ACTIVE));
  }

  /** The same, with what is about to run. */
  public HourlyRate committedRate(Currency currency) {
    return rate(currency, Set.of(ServiceStatus.PENDING, ServiceStatus.ACTIVE));
  }

  private HourlyRate rate(Currency currency, Set<ServiceStatus> statuses) {
    return new HourlyRate(
        Money.sum(
            currency,
            counts.stream()
                .filter(count -> statuses.contains(count.status()) && count.hourly() > 0)
                .map(Count::hourlyRate)
                .toList()));
  }
}
