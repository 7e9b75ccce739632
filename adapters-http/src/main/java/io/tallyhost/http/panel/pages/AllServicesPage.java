package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.service.BrowseServices;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** /all-services: everything that was sold and runs. */
public final class AllServicesPage implements PanelRoutes {

  private final Desk desk;
  private final BrowseServices browse;
  private final NameAccounts nameAccounts;

  public AllServicesPage(Desk desk, BrowseServices browse, NameAccounts nameAccounts) {
    this.desk = desk;
    this.browse = browse;
    this.nameAccounts = nameAccounts;
  }

  @Override
  public void addTo(Router router) {
    router.get("/all-services", desk.page(this::list));
  }

  private Reply list(Visit visit) {
    var names = new Names(visit, nameAccounts);
    var list =
        ServiceList.of(visit, names.of(part -> services(visit, part), it -> it.owner().account()));
    return names
        .column(list, it -> it.owner().account())
        .filter(Choices.filter(visit, "kind", ServiceKind.values()))
        .filter(Choices.filter(visit, "status", ServiceStatus.values()))
        .reply("services", page -> page);
  }

  private Page<Service> services(Visit visit, PageRequest part) {
    var query =
        ServiceQuery.all()
            .narrowed(
                Choices.chosen(visit, "kind", ServiceKind.values()),
                Choices.chosen(visit, "status", ServiceStatus.values()));
    return browse.handle(
        visit.principal(), new BrowseServices.Command(query, Optional.empty(), part));
  }
}
