package io.tallyhost.bootstrap;

import io.tallyhost.application.metering.ShowBusiness;
import io.tallyhost.application.metering.ShowSpending;
import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.reseller.ShowDashboard;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Brands;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Assets;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.account.ForgottenPages;
import io.tallyhost.http.panel.account.PasswordPages;
import io.tallyhost.http.panel.account.ProfilePage;
import io.tallyhost.http.panel.account.SignInPages;
import io.tallyhost.http.panel.pages.DashboardPage;
import io.tallyhost.http.panel.pages.NewResellerPages;
import io.tallyhost.http.panel.pages.OperatorDashboard;
import io.tallyhost.http.panel.pages.ResellerDashboard;
import io.tallyhost.http.panel.pages.ResellerListPage;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.reseller.JdbiBrands;
import io.tallyhost.persistence.service.JdbiServiceCensus;
import io.tallyhost.persistence.wallet.JdbiTakings;
import io.tallyhost.persistence.wallet.KeptTakings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The web panel: pages over the use cases that the interfaces for programs call as well. */
final class PanelWiring {

  private final PanelParts parts;
  private final IdentityWiring identity;
  private final ResellerWiring resellers;
  private final Desk desk;
  private final ListResellers listResellers;

  PanelWiring(PanelParts parts) {
    this.parts = parts;
    this.identity = parts.identity();
    this.resellers = parts.resellers();
    this.listResellers = new ListResellers(resellers.resellers());
    var kernel = parts.kernel();
    var brands = new JdbiBrands(kernel.jdbi());
    this.desk =
        new Desk(
            identity.showSession(),
            domain -> brand(brands, domain),
            kernel.ids(),
            kernel.secrets());
  }

  List<Routes> routes() {
    var list = new ResellerListPage(desk, listResellers);
    var routes = new ArrayList<Routes>();
    routes.add(new Assets());
    routes.addAll(account());
    routes.add(new ForgottenPages(desk, identity.requestPasswordReset()));
    routes.add(dashboard());
    routes.add(list);
    routes.add(
        new NewResellerPages(
            desk,
            resellers.createReseller(),
            identity.listPermissionGroups(),
            new NameAccounts(identity.accounts())));
    routes.addAll(new OperatorPanel(parts, desk).routes(list));
    routes.addAll(new OwnPagesWiring(desk, parts).routes());
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
    var kernel = parts.kernel();
    var takings = new KeptTakings(new JdbiTakings(kernel.jdbi()), kernel.clock());
    var business =
        new ShowBusiness(
            takings, new JdbiServiceCensus(kernel.jdbi()), parts.books().tasks(), kernel.clock());
    var spending = new ShowSpending(takings, parts.books().positions(), kernel.clock());
    return new DashboardPage(
        desk,
        new OperatorDashboard(
                new OperatorDashboard.UseCases(
                    new ShowDashboard(resellers.resellers(), resellers.holdings()),
                    business,
                    parts.jobs(),
                    parts.provisioning().watchDrift(),
                    parts.partner().browseMismatches()))
            ::page,
        new ResellerDashboard(resellers.showReseller(), spending)::page);
  }

  // What can't be a domain, an address for instance, is nobody's.
  private static Optional<Branding> brand(Brands brands, String domain) {
    try {
      return brands.under(new HostName(domain));
    } catch (InvalidValue noDomain) {
      return Optional.empty();
    }
  }
}
