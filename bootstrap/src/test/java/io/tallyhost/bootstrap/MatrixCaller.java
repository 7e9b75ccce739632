package io.tallyhost.bootstrap;

import io.tallyhost.http.panel.PanelSurface;
import io.tallyhost.http.shared.Route;
import java.util.List;
import java.util.Optional;

/**
 * One column: somebody, and whose things he asks for. Members of SUPPORT and PARTNER ask for their
 * own things, so that what stops them is a missing permission; others for the reseller's.
 */
record MatrixCaller(String name, Api api, MatrixWorld world) {

  private static final String SUPPORT = "cgroupsupport000000000000";
  private static final String PARTNER = "cgrouppartner000000000000";

  /** From the stranger to the operator; whoever may end things ends them in a world of his own. */
  static List<MatrixCaller> everybody() {
    var server = RunningServer.get();
    var operator = server.anybody().signIn("operator@demo.test", "demo-operator-1");
    var reseller = MatrixWorld.made(operator, Optional.empty());
    var support = MatrixWorld.made(operator, Optional.of(SUPPORT));
    var partner = MatrixWorld.made(operator, Optional.of(PARTNER));
    var other = MatrixWorld.someReseller(operator, "");
    var sub = MatrixWorld.someReseller(operator, ",'parent_id':'%s'".formatted(reseller.id()));
    var keys = new Keys(server, operator, reseller);
    return List.of(
        new MatrixCaller("anonymous", server.anybody(), reseller),
        new MatrixCaller("partner-key", keys.bearer("partner", "reseller:signup"), reseller),
        new MatrixCaller("accounts-key", keys.bearer("accounts", "accounts:admin"), reseller),
        new MatrixCaller("vps-key", keys.bearer("vps", "vps:read"), reseller),
        new MatrixCaller("whitelabel-key", keys.pair(), reseller),
        new MatrixCaller("other", other.api(), reseller),
        new MatrixCaller("partner", partner.api(), partner),
        new MatrixCaller("support", support.api(), support),
        new MatrixCaller("sub", sub.api(), reseller),
        new MatrixCaller("reseller", reseller.api(), reseller),
        new MatrixCaller(
            "admin-key",
            keys.bearer("admin", "admin:*"),
            MatrixWorld.made(operator, Optional.empty())),
        new MatrixCaller("operator", operator, MatrixWorld.made(operator, Optional.empty())));
  }

  /** The status of the answer, or that the way leads to the door first. */
  String ask(Route route, String body) {
    var path = world.path(route.path());
    var isForm = route.method().equals("POST") && route.surface().equals(PanelSurface.SURFACE);
    var answer =
        isForm
            ? PanelForms.of(api).send(path, world.body(body))
            : api.unchecked(route.method(), path, world.body(body));
    return answer.header("Location").startsWith("/login")
        ? MatrixTable.SIGN_IN
        : Integer.toString(answer.status());
  }

  /** Makes keys with which many requests can be made. */
  private record Keys(RunningServer server, Api operator, MatrixWorld owner) {

    Api bearer(String kind, String scope) {
      return server.bearer(minted(kind, scope).text("/key"));
    }

    Api pair() {
      var pair = minted("whitelabel", "whitelabel:*");
      return server
          .anybody()
          .with("X-API-Key", pair.text("/key"))
          .with("X-API-Secret", pair.text("/secret"));
    }

    private Answer minted(String kind, String scope) {
      var operators = kind.equals("admin") || kind.equals("accounts");
      var email = operators ? "operator@demo.test" : owner.username() + "@matrix.test";
      var asked =
          "{'kind':'%s','owner_email':'%s','scopes':['%s'],'rate_limit':100000}"
              .formatted(kind, email, scope);
      return operator.post("/api/admin/api-keys", asked).expect(201);
    }
  }
}
