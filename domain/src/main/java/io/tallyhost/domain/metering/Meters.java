package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Driven port: what runs and ran, service by service. */
public interface Meters {

  /** The wallet's meter, made if there is none, nobody else's until the unit of work ends. */
  MeteredWallet lock(MeteredWallet ifAbsent);

  /** Those of them that ever ran something, nobody else's until the unit of work ends. */
  Map<AccountId, MeteredWallet> lockAll(Collection<AccountId> payers);

  /** Those of them that ever ran something. */
  Map<AccountId, MeteredWallet> wallets(Collection<AccountId> payers);

  /** The newest stretch of a service. */
  Optional<Stretch> last(ServiceId service);

  /** Its newest stretch, and those that its payer has no invoice of yet. */
  List<Stretch> recent(ServiceId service);

  /** Those stretches of these services that ran at any time in {@code [from, until)}, in order. */
  List<Stretch> during(Collection<ServiceId> services, Instant from, Instant until);

  /** Services that run now with or without a monthly cap, in id order after that one. */
  List<ServiceId> running(boolean capped, Optional<ServiceId> after, int atMost);

  /** The stretches of each of these wallets that ran at any time since it was invoiced. */
  Map<AccountId, List<Stretch>> sinceInvoiced(Collection<MeteredWallet> wallets);

  /** A new stretch; refused unless all that came before have ended. */
  void start(MeteredWallet wallet, Stretch stretch);

  /** Other states of wallets that are locked. */
  void updateAll(List<MeteredWallet> wallets);

  /** The end of the running one. */
  void stop(MeteredWallet wallet, Stretch stretch);
}
