package io.tallyhost.application.metering;

final class InMemoryPortfoliosTest extends PortfoliosContract {

  InMemoryPortfoliosTest() {
    super(PositionsWorld.inMemory());
  }
}
