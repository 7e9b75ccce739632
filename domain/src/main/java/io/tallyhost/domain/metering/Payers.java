package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import java.util.Collection;
import java.util.Map;

/** Driven port: how those who own wallets pay. */
@FunctionalInterface
public interface Payers {

  /** Nothing for those who are no resellers. */
  Map<AccountId, PayerTerms> termsOf(Collection<AccountId> accounts);
}
