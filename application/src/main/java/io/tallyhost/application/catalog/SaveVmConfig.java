package io.tallyhost.application.catalog;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.identity.Permission;
import java.util.Map;

/** Use case of the operator: what machines built to order cost from now on, in one currency. */
public final class SaveVmConfig {

  private final VmConfigs configs;
  private final Office office;

  public SaveVmConfig(VmConfigs configs, Office office) {
    this.configs = configs;
    this.office = office;
  }

  public VmConfig handle(Principal principal, VmConfig config) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    office
        .unitOfWork()
        .run(
            () -> {
              configs.save(config);
              office
                  .recorder()
                  .changed(
                      principal,
                      principal.owner(),
                      "vm_config.edit",
                      config.currency().getCurrencyCode(),
                      Map.of(),
                      Map.of("config", config.toString()));
            });
    return config;
  }
}
