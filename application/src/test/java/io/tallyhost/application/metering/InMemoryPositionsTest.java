package io.tallyhost.application.metering;

final class InMemoryPositionsTest extends PositionsContract {

  InMemoryPositionsTest() {
    super(PositionsWorld.inMemory());
  }
}
