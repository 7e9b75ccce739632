package io.tallyhost.persistence.service;

import io.tallyhost.domain.service.ServiceCensus;
import io.tallyhost.domain.service.ServiceStatus;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** {@link ServiceCensus} from the tallies that are kept as services change. */
public final class JdbiServiceCensus implements ServiceCensus {

  private final Jdbi jdbi;

  public JdbiServiceCensus(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<ServiceStatus, Long> byStatus() {
    var counts = new EnumMap<ServiceStatus, Long>(ServiceStatus.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT status, sum(services)::bigint AS services FROM service_tally GROUP BY status")
                .map((row, context) -> Map.entry(row.getString("status"), row.getLong("services")))
                .forEach(it -> counts.put(ServiceStatus.valueOf(it.getKey()), it.getValue())));
    return counts;
  }
}
