package io.tallyhost.application.service.provisioning;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;

/** Use case of the operator: the work that he has to look at, oldest first. */
public final class ListParked {

  /** More than this is a catastrophe, and not worked off by hand. */
  private static final int AT_MOST = 10_000;

  private final ServerTasks tasks;

  public ListParked(ServerTasks tasks) {
    this.tasks = tasks;
  }

  public Page<ServerTask> handle(Principal principal, PageRequest page) {
    Access.requireOperator(principal, Permission.SERVICES_VIEW);
    return Page.of(tasks.parked(AT_MOST), page);
  }
}
