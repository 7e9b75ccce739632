package io.tallyhost.http.panel.own;

import io.tallyhost.application.reseller.ConfigureReseller;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.pages.BrandForm;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** /branding: under which name and colours a reseller's own people sign in. */
public final class BrandingPage implements PanelRoutes {

  private static final String PATH = "/branding";

  private final Desk desk;
  private final ShowReseller showReseller;
  private final ConfigureReseller configureReseller;

  public BrandingPage(Desk desk, ShowReseller showReseller, ConfigureReseller configureReseller) {
    this.desk = desk;
    this.showReseller = showReseller;
    this.configureReseller = configureReseller;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.form(Permission.BRANDING_EDIT, visit -> page(visit, Optional.empty())))
        .post(PATH, desk.page(this::save));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var looks =
        showReseller
            .handle(visit.principal(), visit.principal().account())
            .reseller()
            .details()
            .appearance()
            .branding();
    return Page.titled(visit.say("nav.branding")).with(BrandForm.of(visit, PATH, looks, refusal));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var branding = BrandForm.read(visit);
          var unused =
              configureReseller.handle(
                  visit.principal(),
                  new ConfigureReseller.Styling(
                      visit.principal().account(), looks -> looks.withBranding(branding)));
          return visit.on(PATH, "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }
}
