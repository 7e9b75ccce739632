package io.tallyhost.application.shared;

final class InMemoryRateCountersTest extends RateCountersContract {

  private final RateCounters counters = new InMemoryRateCounters();

  @Override
  protected RateCounters counters() {
    return counters;
  }
}
