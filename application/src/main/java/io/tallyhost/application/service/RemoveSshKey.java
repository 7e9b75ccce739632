package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.provisioning.PanelAccounts;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.SshKey;
import java.util.List;
import java.util.Map;

/** Use case: remove one of the caller's own keys; servers that have it keep it. */
public final class RemoveSshKey {

  private final PanelAccounts accounts;
  private final Hypervisor hypervisor;
  private final Office office;

  public RemoveSshKey(PanelAccounts accounts, Hypervisor hypervisor, Office office) {
    this.accounts = accounts;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public void handle(Principal principal, SshKey.Id id) {
    Access.require(principal, Permission.SSH_KEYS_EDIT);
    hypervisor.requireConfigured();
    var own = accounts.known(principal.account()).map(hypervisor::sshKeysOf).orElse(List.of());
    if (own.stream().noneMatch(key -> key.id().equals(id))) {
      throw new NotFound("SSH key");
    }
    hypervisor.removeSshKey(id);
    office
        .unitOfWork()
        .run(
            () ->
                office
                    .recorder()
                    .changed(
                        principal,
                        principal.owner(),
                        "ssh_keys.delete",
                        Long.toString(id.value()),
                        Map.of(),
                        Map.of()));
  }
}
