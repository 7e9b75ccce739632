package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SuspensionReason;
import java.util.Map;

/** Use case: switch a virtual server off and keep it so, until whoever did it lifts it. */
public final class SuspendService {

  private final ServiceBooks books;
  private final Hypervisor hypervisor;
  private final Office office;

  public SuspendService(ServiceBooks books, Hypervisor hypervisor, Office office) {
    this.books = books;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public Service handle(Principal principal, ServiceId id) {
    var service =
        new OwnServices(books.services()).require(principal, Permission.SERVICES_SUSPEND, id);
    hypervisor.requireConfigured();
    var server = OwnServices.serverOf(service);
    try {
      hypervisor.suspend(server);
    } catch (HypervisorFailure failure) {
      realignUnless(failure.changedNothing(), service);
      throw failure;
    }
    return office.unitOfWork().perform(() -> suspend(principal, id));
  }

  private Service suspend(Principal principal, ServiceId id) {
    var before = new OwnServices(books.services()).lock(principal, Permission.SERVICES_SUSPEND, id);
    var unused = OwnServices.serverOf(before);
    var after = before.change().suspended(reason(principal));
    books.services().update(after);
    books.meter().stopped(id, office.now());
    office
        .recorder()
        .changed(
            principal,
            after.owner(),
            "services.suspend",
            id.value(),
            Map.of("status", before.status().name()),
            Map.of("status", after.status().name()));
    return after;
  }

  /** What may have happened behind our back is undone, since our books say that it did not. */
  private void realignUnless(boolean nothingHappened, Service service) {
    if (!nothingHappened) {
      office.unitOfWork().run(() -> new Alignment(books.tasks(), office).require(service));
    }
  }

  static SuspensionReason reason(Principal principal) {
    return principal.isOperator() ? SuspensionReason.OPERATOR : SuspensionReason.RESELLER;
  }
}
