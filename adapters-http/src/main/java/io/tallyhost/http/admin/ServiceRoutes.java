package io.tallyhost.http.admin;

import io.tallyhost.application.service.BrowseServices;
import io.tallyhost.application.service.ShowService;
import io.tallyhost.application.service.TerminateService;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.http.shared.Query;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /api/admin/services: everything that was sold, whoever sells it on. */
public final class ServiceRoutes implements AdminRoutes {

  private final BrowseServices browse;
  private final ShowService show;
  private final TerminateService terminate;

  public ServiceRoutes(BrowseServices browse, ShowService show, TerminateService terminate) {
    this.browse = browse;
    this.show = show;
    this.terminate = terminate;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/services", this::list)
        .get("/services/{id}", this::one)
        .post("/services/{id}/terminate", this::terminate);
  }

  private Reply list(Request request) {
    var after = Words.after(request.query(), ServiceId::new);
    var command = new BrowseServices.Command(query(request.query()), after, request.page());
    return Words.listed(
        browse.handle(request.principal(), command),
        service -> service.id().value(),
        service -> shown(request, service));
  }

  private Reply one(Request request) {
    return reply(request, show.handle(request.principal(), id(request)));
  }

  private Reply terminate(Request request) {
    return reply(request, terminate.handle(request.principal(), id(request)));
  }

  private static ServiceQuery query(Query query) {
    return new ServiceQuery(
        query.text("reseller_id").map(AccountId::new),
        query.text("customer_id").map(AccountId::new),
        Words.filter(query, "kind", ServiceKind.class),
        Words.filter(query, "status", ServiceStatus.class),
        query.text("product"));
  }

  private static Reply reply(Request request, Service service) {
    return AdminSurface.one("service", shown(request, service));
  }

  // Why a server could not be made is for those who can do something about it.
  private static Object shown(Request request, Service service) {
    return SalesJson.service(service, request.principal().isOperator());
  }

  private static ServiceId id(Request request) {
    return AdminSurface.id("Service", request.path("id"), ServiceId::new);
  }
}
