package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.whitelabel.Storefront;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: tells once what a service came with that was delivered after its order was answered.
 * What was told with the order is never told again.
 */
public final class ShowCredentials {

  private static final String THING = "Service";

  private final Wares wares;
  private final Delivery delivery;
  private final Office office;

  public ShowCredentials(Wares wares, Delivery delivery, Office office) {
    this.wares = wares;
    this.delivery = delivery;
    this.office = office;
  }

  public Fields handle(Principal principal, long serial) {
    var id =
        wares
            .services()
            .findBySerial(serial)
            .map(Service::id)
            .orElseThrow(() -> new NotFound(THING));
    return office.unitOfWork().perform(() -> show(principal, id));
  }

  private Fields show(Principal principal, ServiceId id) {
    var service = wares.services().lock(id).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, Permission.ORDERS_CREATE, service.owner(), THING);
    var told =
        Optional.of(service)
            .filter(it -> it.isLive() && it.metadata().containsKey(Storefront.UNTOLD))
            .flatMap(it -> wares.orders().ofService(it.id()))
            .flatMap(delivery::toldAfterwards)
            .orElseThrow(() -> nothing(service));
    wares.services().update(service.change().forgotten(Storefront.UNTOLD));
    office
        .recorder()
        .changed(
            principal,
            service.owner(),
            "services.show_credentials",
            id.value(),
            Map.of(),
            Map.of());
    return told;
  }

  private static Conflict nothing(Service service) {
    return new Conflict(
        service.status() == ServiceStatus.PENDING
            ? "The service is still being set up; ask again when it is active"
            : "What this service came with was told already");
  }
}
