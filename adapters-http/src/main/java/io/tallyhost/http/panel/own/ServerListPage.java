package io.tallyhost.http.panel.own;

import io.tallyhost.application.metering.ListServices;
import io.tallyhost.application.metering.ShowMeters.Shown;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.pages.Choices;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /servers: everything that a reseller runs, with what it has cost this month. */
public final class ServerListPage implements PanelRoutes {

  private final Desk desk;
  private final ListServices listServices;

  public ServerListPage(Desk desk, ListServices listServices) {
    this.desk = desk;
    this.listServices = listServices;
  }

  @Override
  public void addTo(Router router) {
    router.get("/servers", desk.page(this::show));
  }

  private Reply show(Visit visit) {
    var words = visit.words();
    var order = Link.main(visit.say("server.order"), "/servers/new");
    var links = visit.may(Permission.ORDERS_CREATE) ? List.of(order) : List.<Link>of();
    return new Listing<Shown>(visit, visit.say("nav.servers"), page -> lines(visit, page))
        .filter(Choices.filter(visit, "status", ServiceStatus.values()))
        .column("label", ServerListPage::label)
        .column("product", line -> Cell.of(line.service().product()).as(Tone.MUTED))
        .column("status", line -> ServerStates.of(line.service(), words))
        .column("billing", line -> Cell.of(words.word(line.service().billing().period())))
        .figures("price", line -> price(line.service(), words))
        .figures("this_month", line -> thisMonth(line, words))
        .column("created", line -> Cell.of(words.day(line.service().createdAt())).as(Tone.MUTED))
        .whenEmpty(visit.say("server.none"), links.stream().findFirst())
        .reply("servers", page -> page.links(links));
  }

  private Page<Shown> lines(Visit visit, PageRequest page) {
    var status = Choices.chosen(visit, "status", ServiceStatus.values());
    var command = new ListServices.Command(Optional.empty(), status, page);
    return listServices.handle(visit.principal(), command).services();
  }

  private static Cell label(Shown line) {
    return Cell.of(line.service().label()).linked("/servers/" + line.service().id().value());
  }

  static Cell price(Service service, Words words) {
    var billing = service.billing();
    return billing
        .hourlyRate()
        .map(rate -> words.cell(rate.perHour()).over(words.money(billing.price())))
        .orElseGet(() -> words.cell(billing.price()));
  }

  private static Cell thisMonth(Shown line, Words words) {
    return line.figures()
        .map(figures -> words.cell(figures.monthToDate()))
        .orElseGet(() -> Cell.of("–").as(Tone.MUTED));
  }
}
