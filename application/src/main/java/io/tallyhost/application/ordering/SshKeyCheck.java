package io.tallyhost.application.ordering;

import io.tallyhost.application.service.provisioning.PanelAccounts;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.SshKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The hypervisor would install anybody's keys; we let an account use its own only. */
final class SshKeyCheck {

  private final PanelAccounts accounts;
  private final Hypervisor hypervisor;

  SshKeyCheck(PanelAccounts accounts, Hypervisor hypervisor) {
    this.accounts = accounts;
    this.hypervisor = hypervisor;
  }

  /** Those that are not the account's. Asks the hypervisor, so never in a unit of work. */
  List<SshKey.Id> foreign(AccountId account, List<SshKey.Id> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<SshKey.Id> own =
        accounts.known(account).map(hypervisor::sshKeysOf).orElse(List.of()).stream()
            .map(SshKey::id)
            .collect(Collectors.toSet());
    return keys.stream().filter(key -> !own.contains(key)).toList();
  }
}
