package io.tallyhost.bootstrap;

import io.tallyhost.application.clock.MoveClock;
import io.tallyhost.application.clock.ShowClock;
import io.tallyhost.domain.clock.ClockOffset;
import io.tallyhost.http.admin.ApiKeyRoutes;
import io.tallyhost.http.admin.AuditRoutes;
import io.tallyhost.http.admin.AuthRoutes;
import io.tallyhost.http.admin.ClockRoutes;
import io.tallyhost.http.admin.RateLimitRoutes;
import io.tallyhost.http.shared.Routes;
import java.util.ArrayList;
import java.util.List;

/** Signing in, keys, the audit and the clock, as they are asked for over HTTP. */
final class AccessWiring {

  private AccessWiring() {}

  static List<Routes> routes(Kernel kernel, IdentityWiring identity) {
    var routes = new ArrayList<Routes>();
    var audit = new AuditWiring(kernel);
    routes.add(auth(identity));
    routes.add(
        new ApiKeyRoutes(
            identity.mintKey(), identity.listKeys(), identity.rotateKey(), identity.revokeKey()));
    routes.add(new AuditRoutes(audit.listAudit(), audit.verifyAudit(), audit.verifyLedger()));
    routes.add(new RateLimitRoutes(identity.limitKeyKinds()));
    if (kernel.clock() instanceof ClockOffset offset) {
      routes.add(clock(kernel, offset));
    }
    return routes;
  }

  private static AuthRoutes auth(IdentityWiring identity) {
    return new AuthRoutes(
        new AuthRoutes.UseCases(
            identity.signIn(),
            identity.signOut(),
            identity.signOutEverywhere(),
            identity.showSession(),
            identity.changePassword(),
            identity.redeemLink()));
  }

  private static ClockRoutes clock(Kernel kernel, ClockOffset offset) {
    return new ClockRoutes(
        new ShowClock(offset, kernel.clock()),
        new MoveClock(offset, kernel.unitOfWork(), kernel.recorder(), kernel.clock()));
  }
}
