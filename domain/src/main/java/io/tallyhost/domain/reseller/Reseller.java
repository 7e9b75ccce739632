package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;
import java.util.function.Function;

/**
 * Somebody who sells: directly below the operator, or below such a reseller. There is no third
 * level, so none can be written down. Name, contact, status and rights are those of its account.
 */
public sealed interface Reseller permits TopLevelReseller, SubReseller {

  /** Also the id of its account and of its wallet. */
  AccountId id();

  Owner owner();

  ResellerDetails details();

  /** The same reseller with other details. */
  Reseller with(ResellerDetails changed);

  <T> T fold(Function<TopLevelReseller, T> onTopLevel, Function<SubReseller, T> onSub);

  default Optional<AccountId> parent() {
    return fold(top -> Optional.empty(), sub -> Optional.of(sub.parentId()));
  }

  default Company company() {
    return details().profile().company();
  }

  default TaxProfile tax() {
    return details().profile().tax();
  }

  default BillingTerms billing() {
    return details().billing();
  }

  default Allotment allotment() {
    return details().allotment();
  }
}
