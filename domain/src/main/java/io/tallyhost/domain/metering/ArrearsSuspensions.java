package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.ServiceId;
import java.util.Collection;
import java.util.List;

/** Driven port: which services are stopped because their wallet could not pay. */
public interface ArrearsSuspensions {

  /** A service that runs although its wallet owes something. */
  record Unpaid(Owner payer, ServiceId service) {}

  /** Some that run unpaid, in service order. */
  List<Unpaid> unpaid(int atMost);

  /** Some who owe something and could pay a part of it now. */
  List<AccountId> payable(int atMost);

  /** These are suspended now. */
  void add(Collection<Unpaid> suspended);

  /** Those of that payer, which are forgotten. */
  List<ServiceId> take(AccountId payer);
}
