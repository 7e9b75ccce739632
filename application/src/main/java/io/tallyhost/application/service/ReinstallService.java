package io.tallyhost.application.service;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServerPassword;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use case: wipe a server and install another operating system. */
public final class ReinstallService {

  /** Which one, and what goes onto it. */
  public record Command(ServiceId service, OsTemplate.Id template, Optional<String> hostname) {}

  private final ServiceBooks books;
  private final Hypervisor hypervisor;
  private final Office office;

  public ReinstallService(ServiceBooks books, Hypervisor hypervisor, Office office) {
    this.books = books;
    this.hypervisor = hypervisor;
    this.office = office;
  }

  /** The new password, when the hypervisor tells it. */
  public Optional<ServerPassword> handle(Principal principal, Command command) {
    var service =
        new OwnServices(books.services())
            .require(principal, Permission.SERVICES_REINSTALL, command.service());
    hypervisor.requireConfigured();
    var server = OwnServices.runningServerOf(service);
    if (books.tasks().newestOf(service.id()).filter(it -> !it.step().isOver()).isPresent()) {
      throw new Conflict("Service is being changed already");
    }
    var password =
        hypervisor.build(
            server,
            new BuildRequest(
                command.template(),
                ServerName.of(service.label(), service.id()),
                command.hostname(),
                List.of()));
    office.unitOfWork().run(() -> note(principal, service, command));
    return password;
  }

  private void note(Principal principal, Service service, Command command) {
    var template = Long.toString(command.template().value());
    office
        .recorder()
        .changed(
            principal,
            service.owner(),
            "services.reinstall",
            service.id().value(),
            Map.of(),
            Map.of("operating_system", template));
    office
        .recorder()
        .happened(
            "service.reinstalled",
            service.owner(),
            Map.of(
                "service_id", service.id().value(),
                "label", service.label(),
                "operating_system", template));
  }
}
