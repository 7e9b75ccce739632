package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.util.List;

/** Driven port: what is running in somebody's name. Others keep it; here it is only asked for. */
public interface Holdings {

  /** Services of that reseller that have not ended, whoever its customers are. */
  long liveServicesOf(AccountId seller);

  /** Services of that customer that have not ended. */
  long liveServicesOfCustomer(AccountId customer);

  /** All services that have not ended, whoever has them. */
  long liveServices();

  /** That customer's services that have not ended. */
  List<Holding> of(AccountId customer);

  /**
   * Puts those of a customer's services that have not ended into the receiver's hands, wherever it
   * is.
   */
  void move(AccountId customer, Owner receiver);
}
