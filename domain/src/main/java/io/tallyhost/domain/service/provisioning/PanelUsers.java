package io.tallyhost.domain.service.provisioning;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.HypervisorUser;
import java.util.Optional;

/** Driven port: which user at the hypervisor belongs to which account. */
public interface PanelUsers {

  Optional<HypervisorUser.Id> find(AccountId account);

  /** Saying the same twice says it once. */
  void save(Owner owner, HypervisorUser.Id user);

  /** Nobody else of this account goes on here until the unit of work ends. */
  void lock(AccountId account);
}
