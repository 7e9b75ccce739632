package io.tallyhost.domain.metering;

import java.util.List;

/**
 * What is kept of a tick that took money from a wallet.
 *
 * @param services that it billed
 * @param taxes one for each month it reached into; none when they were not written down
 */
public record BilledTick(List<MeteredService> services, List<TaxedNet> taxes) {

  public BilledTick {
    services = List.copyOf(services);
    taxes = List.copyOf(taxes);
  }
}
