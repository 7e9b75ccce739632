package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Driven port: wallets that are behind, and what a tick writes down for them. */
public interface TickBook {

  /** A wallet that is behind, and how many stretches wait there. */
  record Behind(Owner owner, long stretches) {}

  /** Wallets that are behind that instant, in the order of root and account, after that one. */
  List<Behind> behind(Instant until, Optional<Owner> after, int atMost);

  /**
   * Those of them that still are behind, locked until the unit of work ends.
   *
   * @param patient waits for wallets that somebody else has locked; else these are left out
   */
  List<TickSubject> lease(Collection<AccountId> payers, Instant until, boolean patient);

  /** All that was decided, together; refused when an hour of a wallet was billed already. */
  void record(List<WalletTick> ticks);
}
