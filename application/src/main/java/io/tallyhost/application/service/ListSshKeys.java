package io.tallyhost.application.service;

import io.tallyhost.application.service.provisioning.PanelAccounts;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.SshKey;
import java.util.List;

/** Use case: the caller's keys at the hypervisor; none while there is no user for him there. */
public final class ListSshKeys {

  private final PanelAccounts accounts;
  private final Hypervisor hypervisor;

  public ListSshKeys(PanelAccounts accounts, Hypervisor hypervisor) {
    this.accounts = accounts;
    this.hypervisor = hypervisor;
  }

  public List<SshKey> handle(Principal principal) {
    Access.require(principal, Permission.SSH_KEYS_VIEW);
    hypervisor.requireConfigured();
    return accounts.known(principal.account()).map(hypervisor::sshKeysOf).orElse(List.of());
  }
}
