package io.tallyhost.http.panel.account;

import io.tallyhost.application.identity.ShowSession;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;

/** /profile: who one is here. */
public final class ProfilePage implements PanelRoutes {

  private final Desk desk;
  private final ShowSession showSession;

  public ProfilePage(Desk desk, ShowSession showSession) {
    this.desk = desk;
    this.showSession = showSession;
  }

  @Override
  public void addTo(Router router) {
    router.get("/profile", desk.page(this::show));
  }

  private Reply show(Visit visit) {
    var account = showSession.handle(visit.principal());
    var contact = account.contact();
    return visit.show(
        Page.titled(visit.say("nav.profile"))
            .links(List.of(Link.to(visit.say("nav.password"), "/password")))
            .with(
                new Facts(
                    account.displayName(),
                    List.of(
                        Fact.of(visit.say("field.username"), account.username().value()),
                        Fact.of(visit.say("field.kind"), visit.words().word(account.kind())),
                        Fact.of(visit.say("field.email"), contact.email().value()),
                        Fact.of(visit.say("field.phone"), contact.phone().orElse("–")),
                        Fact.of(
                            visit.say("field.allowed_ips"),
                            account.allowedAddresses().ranges().isEmpty()
                                ? visit.say("choice.anywhere")
                                : account.allowedAddresses().toString()),
                        Fact.of(
                            visit.say("field.created"), visit.words().day(account.createdAt()))))));
  }
}
