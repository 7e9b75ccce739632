package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** Driven port: a list of services with all that is shown in and beside it, at two looks. */
public interface Positions {

  /** Nothing for whoever is no reseller. */
  Optional<Position> of(AccountId reseller);

  /** Newest first, for whoever knows already how many there are. */
  List<MeterReading> services(ServiceQuery query, PageRequest page);
}
