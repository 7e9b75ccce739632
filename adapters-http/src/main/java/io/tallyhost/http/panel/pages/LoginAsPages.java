package io.tallyhost.http.panel.pages;

import io.tallyhost.application.identity.Impersonate;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.account.OwnSession;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /resellers/{id}/login-as: into somebody else's panel, for a reason that is kept. */
public final class LoginAsPages implements PanelRoutes {

  private final Desk desk;
  private final ResellerFrame frame;
  private final Impersonate impersonate;

  public LoginAsPages(ResellerParts parts, Impersonate impersonate) {
    this.desk = parts.desk();
    this.frame = parts.frame();
    this.impersonate = impersonate;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(
            "/resellers/{id}/login-as",
            desk.form(Permission.RESELLERS_IMPERSONATE, visit -> page(visit, Optional.empty())))
        .post("/resellers/{id}/login-as", desk.page(this::enter));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var listing = frame.listing(visit);
    var fields = new Fields(visit, refusal);
    var reason = fields.text("reason").required();
    var root = ResellerFrame.path(listing.account().id());
    return frame
        .page(visit, listing, "overview")
        .links(List.of())
        .with(
            Form.of(
                    visit.say("reseller.login_as"),
                    root + "/login-as",
                    visit.say("reseller.login_as"),
                    Section.of(reason))
                .error(fields.general(reason))
                .cancel(Link.to(visit.say("form.cancel"), root)));
  }

  private Reply enter(Visit visit) {
    return visit.send(
        () -> {
          var reason = new Blank(visit).required("reason");
          var in =
              impersonate.handle(visit.principal(), ResellerFrame.id(visit), Optional.of(reason));
          return OwnSession.leave(Reply.redirect("/"), visit.request(), in.token());
        },
        refusal -> page(visit, Optional.of(refusal)));
  }
}
