package io.tallyhost.application.service;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;

/** Use case: one service. */
public final class ShowService {

  private final OwnServices own;

  public ShowService(Services services) {
    this.own = new OwnServices(services);
  }

  public Service handle(Principal principal, ServiceId id) {
    return own.require(principal, Permission.SERVICES_VIEW, id);
  }
}
