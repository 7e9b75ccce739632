package io.tallyhost.http.accounts;

import io.tallyhost.application.reseller.CreateReseller;
import io.tallyhost.application.reseller.DeleteReseller;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.application.reseller.NewReseller;
import io.tallyhost.application.reseller.ShowCustomer;
import io.tallyhost.application.reseller.ShowDashboard;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.application.reseller.TransferCustomer;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/** /api/v1/resellers: accounts by username. */
public final class AccountRoutes implements Routes {

  /** What can be done here. */
  public record UseCases(
      CreateReseller create,
      ListResellers list,
      ShowReseller show,
      ShowDashboard dashboard,
      DeleteReseller delete,
      ListCustomers customers,
      ShowCustomer customer,
      TransferCustomer transfer) {}

  private static final String REQUIRED = "Username, email, and password are required";

  private final UseCases useCases;

  public AccountRoutes(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public Surface surface() {
    return AccountsSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("", this::list)
        .get("/", this::list)
        .post("", this::create)
        .post("/", this::create)
        .get("/dashboard", this::dashboard)
        .post("/transfer-user", this::transfer)
        .get("/{username}", this::show)
        .delete("/{username}", this::delete)
        .get("/{username}/users", this::users);
  }

  // The whole list, as the document shows it; a reseller finds itself in it.
  private Reply list(Request request) {
    var principal = request.principal();
    var all = new ArrayList<ResellerListing>();
    if (!principal.isOperator()) {
      all.add(useCases.show().handle(principal, principal.account()));
    }
    var page = useCases.list().handle(principal, ResellerQuery.ALL, page(0));
    all.addAll(page.items());
    for (var at = PageRequest.MAX_LIMIT; at < page.total(); at += PageRequest.MAX_LIMIT) {
      all.addAll(useCases.list().handle(principal, ResellerQuery.ALL, page(at)).items());
    }
    return Reply.ok(all.stream().map(AccountsJson::reseller).toList());
  }

  private Reply create(Request request) {
    Access.requireOperator(request.principal(), Permission.RESELLERS_CREATE);
    var asked = read(request.bodyOrEmpty());
    var created = useCases.create().handle(request.principal(), asked);
    return Reply.created(
        Json.object(
            "success",
            true,
            "message",
            "Reseller created successfully",
            "username",
            created.account().username().value(),
            "package",
            created.reseller().allotment().packageName()));
  }

  private Reply dashboard(Request request) {
    var dashboard = useCases.dashboard().handle(request.principal());
    var overview = dashboard.overview();
    return Reply.ok(
        Json.object(
            "resellers",
            Json.object(
                "total", overview.active() + overview.suspended(),
                "active", overview.active(),
                "suspended", overview.suspended()),
            "sub_resellers",
            overview.subResellers(),
            "customers",
            overview.customers(),
            "services",
            dashboard.services(),
            "balances",
            overview.balances().stream()
                .map(
                    it ->
                        Json.object(
                            "currency", it.currency().getCurrencyCode(), "cents", it.minor()))
                .toList()));
  }

  private Reply show(Request request) {
    return Reply.ok(AccountsJson.reseller(found(useCases.show(), request)));
  }

  private Reply delete(Request request) {
    Access.requireOperator(request.principal(), Permission.RESELLERS_DELETE);
    var found = found(useCases.show(), request);
    useCases
        .delete()
        .handle(request.principal(), new DeleteReseller.Command(found.reseller().id(), false));
    return AccountsSurface.done("Reseller deleted");
  }

  private Reply users(Request request) {
    var id = found(useCases.show(), request).reseller().id();
    var query = CustomerQuery.ALL.of(id);
    var principal = request.principal();
    var page = useCases.customers().handle(principal, query, page(0));
    var all = new ArrayList<>(page.items());
    for (var at = PageRequest.MAX_LIMIT; at < page.total(); at += PageRequest.MAX_LIMIT) {
      all.addAll(useCases.customers().handle(principal, query, page(at)).items());
    }
    return Reply.ok(all.stream().map(AccountsJson::customer).toList());
  }

  private Reply transfer(Request request) {
    Access.requireOperator(request.principal(), Permission.CUSTOMERS_TRANSFER);
    var body = request.body();
    var customer =
        useCases.customer().handle(request.principal(), new Username(body.text("username")));
    var receiver = useCases.show().handle(request.principal(), new Username(body.text("to")));
    var unused =
        useCases
            .transfer()
            .handle(
                request.principal(),
                new TransferCustomer.Command(customer.customer().id(), receiver.reseller().id()));
    return AccountsSurface.done("User transferred");
  }

  static ResellerListing found(ShowReseller show, Request request) {
    return show.handle(request.principal(), name(request.path("username")));
  }

  private static Username name(String text) {
    try {
      return new Username(text);
    } catch (InvalidValue noName) {
      throw new NotFound("Reseller");
    }
  }

  private static NewReseller read(JsonBody body) {
    var missing =
        Stream.of("username", "email", "password")
            .filter(name -> body.optionalSecret(name).filter(it -> !it.isBlank()).isEmpty())
            .findFirst();
    missing.ifPresent(
        name -> {
          throw InvalidValue.saying(REQUIRED, name, "nothing");
        });
    var access =
        new NewReseller.Access(
            Optional.of(new Password(body.secret("password"))),
            body.optionalFlag("force_password_change").orElse(true),
            AllowedAddresses.anywhere(),
            Optional.empty());
    return NewReseller.of(
            new Username(body.text("username")), Contact.of(new EmailAddress(body.text("email"))))
        .with(access)
        .having(body.optionalText("package"), AccountsInput.limits(body), flags(body));
  }

  private static Optional<Grants> flags(JsonBody body) {
    return AccountsInput.grants(body, ResellerPackage.STANDARD.grants());
  }

  private static PageRequest page(int offset) {
    return new PageRequest(PageRequest.MAX_LIMIT, offset);
  }
}
