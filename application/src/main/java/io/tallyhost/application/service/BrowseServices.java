package io.tallyhost.application.service;

import io.tallyhost.application.reseller.ReadableBooks;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Use case: everybody's services for the operator, newest first, however many there are. */
public final class BrowseServices {

  /**
   * Which of them.
   *
   * @param after goes on after that one, at the same price for the last page as for the first
   */
  public record Command(ServiceQuery query, Optional<ServiceId> after, PageRequest page) {}

  private final Services services;
  private final ReadableBooks books;

  public BrowseServices(Services services, ReadableBooks books) {
    this.services = services;
    this.books = books;
  }

  public Page<Service> handle(Principal principal, Command command) {
    Access.require(principal, Permission.SERVICES_VIEW);
    var wanted = command.query();
    var query =
        new ServiceQuery(
            books.of(principal, wanted.account()),
            wanted.customer(),
            wanted.kind(),
            wanted.status(),
            wanted.product());
    return command
        .after()
        .map(last -> services.pageAfter(query, last, command.page().limit()))
        .orElseGet(() -> services.page(query, command.page()));
  }
}
