package io.tallyhost.http.panel.own;

import io.tallyhost.application.reseller.ConfigureReseller;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelSurface;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.util.Optional;

/** /branding: under which name and colours a reseller's own people sign in. */
public final class BrandingPage implements Routes {

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
  public Surface surface() {
    return PanelSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post(PATH, desk.page(this::save));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var looks =
        showReseller
            .handle(visit.principal(), visit.principal().account())
            .reseller()
            .details()
            .appearance()
            .branding();
    Field[] all = {
      fields.check("branding_enabled", looks.enabled()),
      fields.text("company_name", looks.companyName().orElse("")),
      fields.text("logo_url", looks.logoUrl().orElse("")),
      fields.text("primary_color", looks.primaryColor().orElse("")),
      fields.of(
          "support_email", Kind.EMAIL, looks.supportEmail().map(EmailAddress::value).orElse("")),
      fields.text("custom_domain", looks.customDomain().map(HostName::value).orElse(""))
    };
    return Page.titled(visit.say("nav.branding"))
        .with(
            Form.of("", PATH, visit.say("form.save"), Section.of(all)).error(fields.general(all)));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var branding = branding(new Blank(visit));
          var unused =
              configureReseller.handle(
                  visit.principal(),
                  new ConfigureReseller.Styling(
                      visit.principal().account(), looks -> looks.withBranding(branding)));
          return visit.on(PATH, "saved");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private static Branding branding(Blank form) {
    return new Branding(
        form.isChecked("branding_enabled"),
        form.text("company_name"),
        form.text("logo_url"),
        form.text("primary_color"),
        form.text("support_email").map(EmailAddress::new),
        form.text("custom_domain").map(HostName::new));
  }
}
