package io.tallyhost.application.metering;

final class InMemoryUsageHistoryTest extends UsageHistoryContract {

  InMemoryUsageHistoryTest() {
    super(MeteringWorld.inMemory());
  }
}
