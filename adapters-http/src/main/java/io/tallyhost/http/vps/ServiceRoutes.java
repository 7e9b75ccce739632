package io.tallyhost.http.vps;

import io.tallyhost.application.metering.ListServices;
import io.tallyhost.application.metering.ShowMeters;
import io.tallyhost.application.service.ShowService;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** Services with what their meters show. */
public final class ServiceRoutes implements VpsRoutes {

  private final ListServices listServices;
  private final ShowService showService;
  private final ShowMeters showMeters;

  public ServiceRoutes(ListServices listServices, ShowService showService, ShowMeters showMeters) {
    this.listServices = listServices;
    this.showService = showService;
    this.showMeters = showMeters;
  }

  @Override
  public void addTo(Router router) {
    router.get("/services", this::list).get("/services/{id}", this::show);
  }

  private Reply list(Request request) {
    var command =
        new ListServices.Command(
            VpsInput.filter(request.query(), "kind", ServiceKind.class),
            VpsInput.filter(request.query(), "status", ServiceStatus.class),
            request.page());
    return Reply.ok(ServiceJson.list(listServices.handle(request.principal(), command)));
  }

  private Reply show(Request request) {
    var service = showService.handle(request.principal(), ServiceInput.id(request));
    return Reply.ok(
        Json.object("service", ServiceJson.detailed(service, showMeters.figuresOf(service.id()))));
  }
}
