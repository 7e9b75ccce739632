package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.whitelabel.Storefront;
import java.util.Map;
import java.util.function.BiConsumer;

/** Use case: ends a service and takes it off the shelf; the books keep it. */
public final class EndService {

  private static final String THING = "Service";

  private final Wares wares;
  private final TellConnectors tellConnectors;
  private final BiConsumer<Principal, ServiceId> endServer;
  private final Office office;

  /**
   * @param endServer ends what runs on a hypervisor, outside of any unit of work
   */
  public EndService(
      Wares wares,
      TellConnectors tellConnectors,
      BiConsumer<Principal, ServiceId> endServer,
      Office office) {
    this.wares = wares;
    this.tellConnectors = tellConnectors;
    this.endServer = endServer;
    this.office = office;
  }

  public void handle(Principal principal, long serial) {
    var found = found(principal, serial);
    if (found.isVps() && found.isLive()) {
      endServer.accept(principal, found.id());
    }
    office.unitOfWork().run(() -> end(principal, found.id()));
    wares.orders().ofService(found.id()).ifPresent(tellConnectors::tell);
  }

  private Service found(Principal principal, long serial) {
    var service =
        wares
            .services()
            .findBySerial(serial)
            .filter(it -> !it.metadata().containsKey(Storefront.OFF_THE_SHELF))
            .orElseThrow(() -> new NotFound(THING));
    Access.require(principal, Permission.SERVICES_TERMINATE, service.owner(), THING);
    return service;
  }

  private void end(Principal principal, ServiceId id) {
    var service = wares.services().lock(id).orElseThrow(() -> new NotFound(THING));
    if (service.status() == ServiceStatus.PENDING) {
      throw new Conflict("The service is being set up; it can be deleted when that is over");
    }
    var over =
        service.isVps() || !service.isLive() ? service : service.change().terminated(office.now());
    wares.services().update(over.change().noted(Storefront.OFF_THE_SHELF, "by its owner"));
    office
        .recorder()
        .changed(
            principal,
            service.owner(),
            "services.terminate",
            id.value(),
            Map.of("status", service.status().name()),
            Map.of("status", over.status().name()));
    office
        .recorder()
        .happened("service.terminated", service.owner(), Map.of("service_id", id.value()));
  }
}
