package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.util.List;

/** Driven port: which addresses were given to whom. An address belongs to one reseller at most. */
public interface ResellerAddresses {

  /** Refused as a conflict when somebody has it. */
  void add(Owner owner, HostAddress address);

  /** Whether it was there. */
  boolean remove(Owner owner, HostAddress address);

  /** In the order of their text. */
  List<HostAddress> of(AccountId reseller);
}
