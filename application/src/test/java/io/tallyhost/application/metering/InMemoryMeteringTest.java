package io.tallyhost.application.metering;

final class InMemoryMeteringTest extends MeteringContract {

  InMemoryMeteringTest() {
    super(MeteringWorld.inMemory());
  }
}
