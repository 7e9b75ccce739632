package io.tallyhost.application.service;

import io.tallyhost.domain.identity.Owner;

/** Bills what ran until now, although the hour is not over. */
@FunctionalInterface
public interface LastPart {

  /** Everything that runs on that wallet; outside of any unit of work. */
  void bill(Owner payer);
}
