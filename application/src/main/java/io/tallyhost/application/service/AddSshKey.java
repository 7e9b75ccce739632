package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.provisioning.PanelAccounts;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.SshKey;
import java.util.Map;

/** Use case: keep a public key at the hypervisor; the caller's user there is made on the way. */
public final class AddSshKey {

  /** What it is called, and the key itself. */
  public record Command(String name, String publicKey) {}

  private final PanelAccounts accounts;
  private final Hypervisor hypervisor;
  private final Office office;

  public AddSshKey(PanelAccounts accounts, Hypervisor hypervisor, Office office) {
    this.accounts = accounts;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public SshKey handle(Principal principal, Command command) {
    Access.require(principal, Permission.SSH_KEYS_EDIT);
    hypervisor.requireConfigured();
    var draft = SshKeys.draft(command.name(), command.publicKey());
    var user = accounts.findOrMake(principal.owner());
    office.unitOfWork().run(() -> accounts.remember(principal.owner(), user));
    var key = hypervisor.addSshKey(user, draft);
    office
        .unitOfWork()
        .run(
            () ->
                office
                    .recorder()
                    .changed(
                        principal,
                        principal.owner(),
                        "ssh_keys.create",
                        Long.toString(key.id().value()),
                        Map.of(),
                        Map.of("name", key.name())));
    return key;
  }
}
