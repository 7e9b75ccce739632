package io.tallyhost.application.catalog;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.catalog.VmOffer;
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

  /** Whether a place has room is the hypervisor's to say, and stays as it was said last. */
  public VmConfig handle(Principal principal, VmConfig wanted) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    return office.unitOfWork().perform(() -> save(principal, wanted));
  }

  private VmConfig save(Principal principal, VmConfig wanted) {
    var before = configs.find(wanted.currency());
    var config =
        before
            .map(
                was ->
                    wanted.with(
                        withRoom(wanted.custom(), was.custom()),
                        withRoom(wanted.storage(), was.storage())))
            .orElse(wanted);
    configs.save(config);
    office
        .recorder()
        .changed(
            principal,
            principal.owner(),
            "vm_config.edit",
            config.currency().getCurrencyCode(),
            before.map(SaveVmConfig::facts).orElse(Map.of()),
            facts(config));
    return config;
  }

  private static VmOffer withRoom(VmOffer offer, VmOffer was) {
    return offer.withLocations(
        offer.locations().stream().map(place -> place.withRoom(hasRoom(place, was))).toList());
  }

  private static boolean hasRoom(Location place, VmOffer was) {
    return was.locations().stream()
        .filter(it -> it.groupId() == place.groupId())
        .findFirst()
        .map(Location::hasRoom)
        .orElse(true);
  }

  private static Map<String, String> facts(VmConfig config) {
    return Map.of("config", config.toString());
  }
}
