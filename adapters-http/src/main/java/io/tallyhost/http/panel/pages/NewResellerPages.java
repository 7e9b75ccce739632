package io.tallyhost.http.panel.pages;

import io.tallyhost.application.identity.ListPermissionGroups;
import io.tallyhost.application.reseller.CreateReseller;
import io.tallyhost.application.reseller.CreateReseller.Created;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /resellers/new: from a filled form to a reseller, and the password that is told this once. */
public final class NewResellerPages implements PanelRoutes {

  private final Desk desk;
  private final CreateReseller createReseller;
  private final ResellerForm form;

  public NewResellerPages(
      Desk desk, CreateReseller createReseller, ListPermissionGroups groups, NameAccounts names) {
    this.desk = desk;
    this.createReseller = createReseller;
    this.form = new ResellerForm(groups, names);
  }

  @Override
  public void addTo(Router router) {
    router
        .get(
            "/resellers/new",
            desk.form(Permission.RESELLERS_CREATE, visit -> form.page(visit, Optional.empty())))
        .post("/resellers/new", desk.page(this::create));
  }

  private Reply create(Visit visit) {
    return visit.send(
        () -> {
          var created =
              createReseller.handle(visit.principal(), new ResellerReading(visit).created());
          return visit.show(created(visit, created));
        },
        refusal -> form.page(visit, Optional.of(refusal)));
  }

  // Shown at once and not after another request: the password is kept nowhere.
  private static Page created(Visit visit, Created created) {
    var account = created.account();
    var secrets =
        List.of(
            Fact.of(visit.say("field.panel"), visit.request().ownAddress() + "/login"),
            Fact.of(visit.say("field.username"), account.username().value()),
            Fact.of(visit.say("field.password"), created.password().told().value()));
    return Page.titled(visit.say("reseller.created", account.displayName()))
        .below(Link.to(visit.say("nav.resellers"), "/resellers"))
        .links(
            List.of(
                Link.main(visit.say("reseller.open"), "/resellers/" + account.id().value()),
                Link.to(visit.say("reseller.add_another"), "/resellers/new")))
        .with(new Notice(Tone.GOOD, visit.say("reseller.created.text"), secrets))
        .status(201);
  }
}
