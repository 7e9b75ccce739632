package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.ConfigureReseller;
import io.tallyhost.application.reseller.ConfigureReseller.Limiting;
import io.tallyhost.application.reseller.ConfigureReseller.Styling;
import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.Limits;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reseller may give, and how it looks. */
public final class ResellerSetupPages implements PanelRoutes {

  private final Desk desk;
  private final ResellerFrame frame;
  private final ConfigureReseller configure;

  public ResellerSetupPages(ResellerParts parts, ConfigureReseller configure) {
    this.desk = parts.desk();
    this.frame = parts.frame();
    this.configure = configure;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/resellers/{id}/limits", desk.page(it -> it.show(limits(it, Optional.empty()))))
        .post("/resellers/{id}/limits", desk.page(this::limit))
        .get("/resellers/{id}/branding", desk.page(it -> it.show(branding(it, Optional.empty()))))
        .post("/resellers/{id}/branding", desk.page(this::brand));
  }

  private Page limits(Visit visit, Optional<Refusal> refusal) {
    var listing = frame.listing(visit);
    var fields = new Fields(visit, refusal);
    var allotment = listing.reseller().allotment();
    var numbers = new ArrayList<Field>();
    for (var resource : Resource.values()) {
      var most = allotment.limits().of(resource);
      numbers.add(fields.of(name(resource), Kind.WHOLE, most < 0 ? "" : Long.toString(most)));
    }
    var grants =
        fields
            .of("grants", Kind.CHECKS, "")
            .choices(
                Arrays.stream(Grant.values()).map(it -> Choice.of(it.name(), it.name())).toList());
    var checked =
        refusal.isPresent()
            ? grants
            : grants.values(allotment.grants().allowed().stream().map(Enum::name).toList());
    var sections =
        List.of(
            new Section(visit.say("section.limits"), visit.say("hint.limits"), numbers),
            new Section(visit.say("section.grants"), "", List.of(checked)));
    return frame
        .page(visit, listing, "limits")
        .with(
            Form.of(
                    "",
                    ResellerFrame.path(listing.account().id()) + "/limits",
                    visit.say("form.save"),
                    sections.toArray(Section[]::new))
                .error(fields.general(sections)));
  }

  private Reply limit(Visit visit) {
    return visit.send(
        () -> {
          var id = ResellerFrame.id(visit);
          var blank = new Blank(visit);
          var most = new EnumMap<Resource, Long>(Resource.class);
          for (var resource : Resource.values()) {
            most.put(resource, blank.whole(name(resource)).orElse(Limits.UNLIMITED));
          }
          var limits = new Limits(most);
          var grants =
              Grants.of(blank.all("grants").stream().map(Grant::valueOf).toArray(Grant[]::new));
          var unused =
              configure.handle(
                  visit.principal(),
                  new Limiting(id, was -> was.withLimits(limits).withGrants(grants)));
          return visit.on(ResellerFrame.path(id) + "/limits", "saved");
        },
        refusal -> limits(visit, Optional.of(refusal)));
  }

  private Page branding(Visit visit, Optional<Refusal> refusal) {
    var listing = frame.listing(visit);
    var looks = listing.reseller().details().appearance().branding();
    var path = ResellerFrame.path(listing.account().id()) + "/branding";
    return frame.page(visit, listing, "branding").with(BrandForm.of(visit, path, looks, refusal));
  }

  private Reply brand(Visit visit) {
    return visit.send(
        () -> {
          var id = ResellerFrame.id(visit);
          var branding = BrandForm.read(visit);
          var unused =
              configure.handle(
                  visit.principal(), new Styling(id, was -> was.withBranding(branding)));
          return visit.on(ResellerFrame.path(id) + "/branding", "saved");
        },
        refusal -> branding(visit, Optional.of(refusal)));
  }

  private static String name(Resource resource) {
    return resource.name().toLowerCase(Locale.ROOT);
  }
}
