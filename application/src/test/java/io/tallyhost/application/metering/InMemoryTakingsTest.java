package io.tallyhost.application.metering;

final class InMemoryTakingsTest extends TakingsContract {

  InMemoryTakingsTest() {
    super(MeteringWorld.inMemory());
  }
}
