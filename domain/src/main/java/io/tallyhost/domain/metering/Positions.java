package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Driven port: how resellers stand, and their services with all that is shown beside them. */
public interface Positions {

  /** Nothing for whoever is no reseller. */
  Optional<Position> of(AccountId reseller);

  /** With those of his services, newest first; the position knows how many there are. */
  Optional<Portfolio> portfolio(AccountId reseller, ServiceQuery query, PageRequest page);
}
