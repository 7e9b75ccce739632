package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Driven port: what runs and ran, service by service. */
public interface Meters {

  /** The wallet's meter, made if there is none, nobody else's until the unit of work ends. */
  MeteredWallet lock(MeteredWallet ifAbsent);

  /** Those of them that ever ran something. */
  Map<AccountId, MeteredWallet> wallets(Collection<AccountId> payers);

  /** The newest stretch of a service. */
  Optional<Stretch> last(ServiceId service);

  /** Those stretches of these services that still ran, or started, after they were invoiced. */
  List<Stretch> recent(Collection<ServiceId> services);

  /** A new stretch; refused unless all that came before have ended. */
  void start(MeteredWallet wallet, Stretch stretch);

  /** Another state of a wallet that is locked. */
  void update(MeteredWallet wallet);

  /** The end of the running one. */
  void stop(MeteredWallet wallet, Stretch stretch);
}
