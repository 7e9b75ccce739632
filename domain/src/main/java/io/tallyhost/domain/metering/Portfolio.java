package io.tallyhost.domain.metering;

import java.util.List;

/** Where a reseller stands, and a part of what he has. */
public record Portfolio(Position position, List<MeterReading> services) {

  public Portfolio {
    services = List.copyOf(services);
  }
}
