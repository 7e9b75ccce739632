package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;

/** Driven port: what is running in somebody's name. Others keep it; here it is only asked for. */
public interface Holdings {

  /** Services of that reseller that have not ended, whoever its customers are. */
  long liveServicesOf(AccountId seller);

  /** Services of that customer that have not ended. */
  long liveServicesOfCustomer(AccountId customer);

  /** All services that have not ended, whoever has them. */
  long liveServices();

  /** Puts a customer's services into the receiver's hands. */
  void move(AccountId customer, Owner receiver);
}
