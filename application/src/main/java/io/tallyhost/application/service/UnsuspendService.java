package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.SuspensionReason;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Use case: lift one's own suspension and switch the server on again. */
public final class UnsuspendService {

  /** What became of it. */
  public sealed interface Outcome {

    <T> T fold(Function<Lifted, T> onLifted, Function<Held, T> onHeld);

    /** It runs again. */
    record Lifted(Service service) implements Outcome {
      @Override
      public <T> T fold(Function<Lifted, T> onLifted, Function<Held, T> onHeld) {
        return onLifted.apply(this);
      }
    }

    /** Somebody else suspended it, and the caller can't lift that. */
    record Held(SuspensionReason by) implements Outcome {
      @Override
      public <T> T fold(Function<Lifted, T> onLifted, Function<Held, T> onHeld) {
        return onHeld.apply(this);
      }
    }
  }

  private final ServiceBooks books;
  private final Hypervisor hypervisor;
  private final Office office;

  public UnsuspendService(ServiceBooks books, Hypervisor hypervisor, Office office) {
    this.books = books;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  public Outcome handle(Principal principal, ServiceId id) {
    var service =
        new OwnServices(books.services()).require(principal, Permission.SERVICES_SUSPEND, id);
    hypervisor.requireConfigured();
    var server = OwnServices.serverOf(service);
    var held = heldBy(principal, service);
    if (held.isPresent()) {
      return new Outcome.Held(held.get());
    }
    try {
      hypervisor.unsuspend(server);
    } catch (HypervisorFailure failure) {
      if (!failure.changedNothing()) {
        office.unitOfWork().run(() -> new Alignment(books.tasks(), office).require(service));
      }
      throw failure;
    }
    return office.unitOfWork().perform(() -> lift(principal, id));
  }

  private Outcome lift(Principal principal, ServiceId id) {
    var before = new OwnServices(books.services()).lock(principal, Permission.SERVICES_SUSPEND, id);
    var held = heldBy(principal, before);
    if (held.isPresent()) {
      // Suspended for another reason meanwhile: the server goes off again.
      new Alignment(books.tasks(), office).require(before);
      return new Outcome.Held(held.get());
    }
    if (before.status() != ServiceStatus.SUSPENDED) {
      return new Outcome.Lifted(before);
    }
    var after = before.change().unsuspended(SuspendService.reason(principal));
    books.services().update(after);
    if (after.billing().isHourly()) {
      books.meter().started(after, office.now());
    }
    office
        .recorder()
        .changed(
            principal,
            after.owner(),
            "services.unsuspend",
            id.value(),
            Map.of("status", before.status().name()),
            Map.of("status", after.status().name()));
    return new Outcome.Lifted(after);
  }

  private static Optional<SuspensionReason> heldBy(Principal principal, Service service) {
    if (service.status() != ServiceStatus.SUSPENDED && service.status() != ServiceStatus.ACTIVE) {
      throw new Conflict("Service is not suspended");
    }
    return Stream.of(SuspensionReason.OPERATOR, SuspensionReason.BILLING, SuspensionReason.RESELLER)
        .filter(service::isSuspendedBy)
        .filter(reason -> reason != SuspendService.reason(principal))
        .findFirst();
  }
}
