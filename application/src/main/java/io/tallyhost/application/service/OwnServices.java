package io.tallyhost.application.service;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;

/** Finds a service for somebody who may do that with it. */
public final class OwnServices {

  private static final String THING = "Service";

  private final Services services;

  public OwnServices(Services services) {
    this.services = services;
  }

  public Service require(Principal principal, Permission permission, ServiceId id) {
    var service = services.find(id).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, permission, service.owner(), THING);
    return service;
  }

  /** The same, and nobody else changes it until the unit of work ends. */
  public Service lock(Principal principal, Permission permission, ServiceId id) {
    var service = services.lock(id).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, permission, service.owner(), THING);
    return service;
  }

  /** Its server; only virtual servers have one, and only once they are made. */
  static ServerRef serverOf(Service service) {
    if (!service.isVps()) {
      throw new Conflict("This action is for VPS services only");
    }
    if (service.status() == ServiceStatus.TERMINATED) {
      throw new Conflict("Service is terminated");
    }
    return service
        .externalId()
        .filter(id -> service.status() != ServiceStatus.PENDING)
        .map(id -> new ServerRef(Long.parseLong(id)))
        .orElseThrow(() -> new Conflict("Service not yet provisioned"));
  }

  /** The same for what makes sense only while it is not suspended. */
  static ServerRef runningServerOf(Service service) {
    var server = serverOf(service);
    if (service.status() == ServiceStatus.SUSPENDED) {
      throw new Conflict("Service is suspended");
    }
    return server;
  }
}
