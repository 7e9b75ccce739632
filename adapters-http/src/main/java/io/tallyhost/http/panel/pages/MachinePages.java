package io.tallyhost.http.panel.pages;

import io.tallyhost.application.catalog.SaveVmConfig;
import io.tallyhost.application.catalog.ShowWholeCatalogue;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /catalogue/machines: what machines built to order cost, a price list for each currency. */
public final class MachinePages implements PanelRoutes {

  static final String PATH = "/catalogue/machines";

  private final Desk desk;
  private final ShowWholeCatalogue catalogue;
  private final SaveVmConfig save;

  public MachinePages(Desk desk, ShowWholeCatalogue catalogue, SaveVmConfig save) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.save = save;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .get(
            PATH + "/edit",
            desk.operatorForm(Permission.CATALOG_EDIT, visit -> page(visit, Optional.empty())))
        .post(PATH + "/edit", desk.page(this::save));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var all = catalogue.handle(visit.principal()).vmConfigs();
    return Listing.of(visit, visit.say("nav.machines"), all)
        .column("currency", it -> Cell.of(code(it)).linked(PATH + "/edit?currency=" + code(it)))
        .column("custom", it -> state(visit, it.custom()))
        .column("storage", it -> state(visit, it.storage()))
        .figures("extra_ipv4_price", it -> words.cell(it.extraIpv4()))
        .whenEmpty(visit.say("machines.none"), Optional.empty())
        .reply(
            "machines",
            page ->
                page.below(Link.to(visit.say("nav.catalogue"), "/catalogue"))
                    .links(List.of(Link.main(visit.say("machines.add"), PATH + "/edit"))));
  }

  private static Cell state(Visit visit, VmOffer offer) {
    return States.onSale(offer.enabled(), visit.words())
        .over(visit.words().count("machines.places", offer.locations().size()));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var known = visit.query().text("currency").flatMap(it -> known(visit, it));
    return Page.titled(
            known
                .map(it -> visit.say("machines.title", code(it)))
                .orElseGet(() -> visit.say("machines.add")))
        .below(
            Link.to(visit.say("nav.catalogue"), "/catalogue"),
            Link.to(visit.say("nav.machines"), PATH))
        .with(new MachineForm(visit, refusal).of(PATH + "/edit", known));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var unused = save.handle(visit.principal(), new MachineReading(visit).config());
          return visit.on(PATH, "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private Optional<VmConfig> known(Visit visit, String currency) {
    return catalogue.handle(visit.principal()).vmConfigs().stream()
        .filter(it -> code(it).equals(currency))
        .findFirst();
  }

  private static String code(VmConfig config) {
    return config.currency().getCurrencyCode();
  }
}
