package io.tallyhost.http.accounts;

import io.tallyhost.application.reseller.ConfigureReseller;
import io.tallyhost.application.reseller.ManageAddresses;
import io.tallyhost.application.reseller.ShowAllotment;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.application.shared.Access;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Appearance;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.HostAddress;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.reseller.Nameservers;
import io.tallyhost.domain.reseller.Overselling;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** /api/v1/resellers/{username}/…: limits, sums, looks and addresses. */
public final class AccountConfigRoutes implements Routes {

  /** What can be done here. */
  public record UseCases(
      ShowReseller show,
      ConfigureReseller configure,
      ShowAllotment allotment,
      ManageAddresses addresses) {}

  private final UseCases useCases;

  public AccountConfigRoutes(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public Surface surface() {
    return AccountsSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/{username}/limits", request -> limits(found(request)))
        .put("/{username}/limits", this::setLimits)
        .get("/{username}/allocation", request -> Reply.ok(AccountsJson.allocation(sums(request))))
        .get("/{username}/usage", request -> Reply.ok(AccountsJson.usage(sums(request))))
        .get("/{username}/branding", request -> branding(found(request)))
        .put("/{username}/branding", this::setBranding)
        .delete("/{username}/branding", this::dropBranding)
        .get("/{username}/ips", this::addresses)
        .post("/{username}/ips", this::giveAddress)
        .delete("/{username}/ips/{ip}", this::takeAddress)
        .get("/{username}/nameservers", request -> nameservers(found(request)))
        .put("/{username}/nameservers", this::setNameservers)
        .get("/{username}/overselling", request -> overselling(found(request)))
        .put("/{username}/overselling", this::setOverselling);
  }

  private Reply setLimits(Request request) {
    var body = request.body();
    return limits(limiting(request, was -> AccountsInput.merged(body, was)));
  }

  private Reply setBranding(Request request) {
    var body = request.body();
    return branding(
        styling(request, was -> was.withBranding(AccountsInput.branding(body, was.branding()))));
  }

  private Reply dropBranding(Request request) {
    var unused = styling(request, was -> was.withBranding(Branding.NONE));
    return AccountsSurface.done("Branding removed");
  }

  private Reply addresses(Request request) {
    return addresses(200, useCases.addresses().handle(request.principal(), id(request)));
  }

  private Reply giveAddress(Request request) {
    var address = HostAddress.parse(request.body().text("ip"));
    return addresses(201, change(request, address, true));
  }

  private Reply takeAddress(Request request) {
    return addresses(200, change(request, HostAddress.parse(request.path("ip")), false));
  }

  private List<HostAddress> change(Request request, HostAddress address, boolean give) {
    Access.requireOperator(request.principal(), Permission.RESELLERS_EDIT);
    return useCases
        .addresses()
        .handle(request.principal(), new ManageAddresses.Command(id(request), address, give));
  }

  private Reply setNameservers(Request request) {
    var given = Nameservers.of(request.body().texts("nameservers"));
    return nameservers(styling(request, was -> was.withNameservers(given)));
  }

  private Reply setOverselling(Request request) {
    var body = request.body();
    return overselling(
        limiting(
            request,
            was -> was.withOverselling(AccountsInput.overselling(body, was.overselling()))));
  }

  private Reseller limiting(Request request, UnaryOperator<Allotment> change) {
    Access.requireOperator(request.principal(), Permission.LIMITS_EDIT);
    return useCases
        .configure()
        .handle(request.principal(), new ConfigureReseller.Limiting(id(request), change));
  }

  private Reseller styling(Request request, UnaryOperator<Appearance> change) {
    Access.requireOperator(request.principal(), Permission.BRANDING_EDIT);
    return useCases
        .configure()
        .handle(request.principal(), new ConfigureReseller.Styling(id(request), change));
  }

  private ShowAllotment.Answer sums(Request request) {
    return useCases.allotment().handle(request.principal(), id(request));
  }

  private AccountId id(Request request) {
    return found(request).id();
  }

  private Reseller found(Request request) {
    return AccountRoutes.found(useCases.show(), request).reseller();
  }

  private static Reply limits(Reseller reseller) {
    return Reply.ok(AccountsJson.limits(reseller.allotment()));
  }

  private static Reply branding(Reseller reseller) {
    return Reply.ok(AccountsJson.branding(reseller.details().appearance().branding()));
  }

  private static Reply nameservers(Reseller reseller) {
    var hosts = reseller.details().appearance().nameservers().hosts();
    return Reply.ok(Json.object("nameservers", hosts.stream().map(HostName::value).toList()));
  }

  private static Reply overselling(Reseller reseller) {
    return Reply.ok(overselling(reseller.allotment().overselling()));
  }

  private static Map<String, @Nullable Object> overselling(Overselling overselling) {
    return Json.object("enabled", overselling.enabled(), "ratio", overselling.ratio());
  }

  private static Reply addresses(int status, List<HostAddress> addresses) {
    return Reply.json(
        status, Json.object("ips", addresses.stream().map(HostAddress::text).toList()));
  }
}
