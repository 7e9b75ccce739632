package io.tallyhost.bootstrap;

import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.application.reseller.ShowDashboard;
import io.tallyhost.http.panel.Assets;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.account.PasswordPages;
import io.tallyhost.http.panel.account.ProfilePage;
import io.tallyhost.http.panel.account.SignInPages;
import io.tallyhost.http.panel.pages.DashboardPage;
import io.tallyhost.http.panel.pages.NewResellerPages;
import io.tallyhost.http.panel.pages.OperatorDashboard;
import io.tallyhost.http.panel.pages.ResellerDashboard;
import io.tallyhost.http.panel.pages.ResellerListPage;
import io.tallyhost.http.shared.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The web panel: pages over the use cases that the interfaces for programs call as well. */
final class PanelWiring {

  private final IdentityWiring identity;
  private final ResellerWiring resellers;
  private final Desk desk;

  PanelWiring(Kernel kernel, IdentityWiring identity, ResellerWiring resellers) {
    this.identity = identity;
    this.resellers = resellers;
    this.desk =
        new Desk(
            identity.showSession(), domain -> Optional.empty(), kernel.ids(), kernel.secrets());
  }

  Desk desk() {
    return desk;
  }

  List<Routes> routes() {
    var routes = new ArrayList<Routes>();
    routes.add(new Assets());
    routes.addAll(account());
    routes.add(dashboard());
    routes.addAll(people());
    return routes;
  }

  private List<Routes> account() {
    return List.of(
        new SignInPages(
            desk,
            new SignInPages.UseCases(identity.signIn(), identity.signOut(), identity.redeemLink())),
        new PasswordPages(desk, identity.changePassword()),
        new ProfilePage(desk, identity.showSession()));
  }

  private Routes dashboard() {
    return new DashboardPage(
        desk,
        new OperatorDashboard(new ShowDashboard(resellers.resellers(), resellers.holdings()))::page,
        new ResellerDashboard(resellers.showReseller())::page);
  }

  private List<Routes> people() {
    var list = new ListResellers(resellers.resellers());
    return List.of(
        new ResellerListPage(desk, list),
        new NewResellerPages(
            desk, resellers.createReseller(), identity.listPermissionGroups(), list));
  }
}
