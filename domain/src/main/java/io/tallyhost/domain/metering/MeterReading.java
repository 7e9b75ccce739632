package io.tallyhost.domain.metering;

import io.tallyhost.domain.service.Service;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service, and what its meter shows is read off.
 *
 * @param recent its newest stretch, and those that its payer has no invoice of yet; none if it
 *     never ran by the hour
 */
public record MeterReading(Service service, List<Stretch> recent) {

  public MeterReading {
    recent = List.copyOf(recent);
  }

  /** The same service with the stretches of both. */
  public MeterReading and(MeterReading more) {
    return new MeterReading(service, Stream.concat(recent.stream(), more.recent.stream()).toList());
  }
}
