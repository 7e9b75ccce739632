package io.tallyhost.http.admin;

import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.DeleteCustomer;
import io.tallyhost.application.reseller.EditCustomer;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.NewCustomer;
import io.tallyhost.application.reseller.ShowCustomer;
import io.tallyhost.application.reseller.TransferCustomer;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.CustomerShare;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** /api/admin/customers: those whom resellers serve. */
public final class CustomerRoutes implements AdminRoutes {

  /** What can be done here. */
  public record UseCases(
      CreateCustomer create,
      ListCustomers list,
      ShowCustomer show,
      EditCustomer edit,
      DeleteCustomer delete,
      TransferCustomer transfer) {}

  private final UseCases useCases;

  public CustomerRoutes(UseCases useCases) {
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/customers", this::list)
        .post("/customers", this::create)
        .get("/customers/{id}", this::show)
        .patch("/customers/{id}", this::edit)
        .delete("/customers/{id}", this::delete)
        .post("/customers/{id}/transfer-user", this::transfer);
  }

  private Reply list(Request request) {
    var query =
        new CustomerQuery(
            Optional.empty(),
            request.query().text("reseller_id").map(AccountId::new),
            ResellerRoutes.status(request),
            request.query().text("q").filter(text -> !text.isBlank()));
    return AdminSurface.list(
        useCases.list().handle(request.principal(), query, request.page()), AllotmentJson::of);
  }

  private Reply create(Request request) {
    var created = useCases.create().handle(request.principal(), read(request.body()));
    return Reply.created(
        Json.object(
            "ok",
            true,
            "customer",
            AllotmentJson.of(new CustomerListing(created.customer(), created.account())),
            "password",
            created.password().told().value()));
  }

  private Reply show(Request request) {
    return one(useCases.show().handle(request.principal(), id(request)));
  }

  private Reply edit(Request request) {
    var body = request.body();
    var command =
        new EditCustomer.Command(
            id(request),
            contact -> ResellerInput.contact(body, contact),
            customer -> changed(body, customer));
    return one(useCases.edit().handle(request.principal(), command));
  }

  private Reply delete(Request request) {
    return useCases
        .delete()
        .handle(request.principal(), id(request))
        .fold(
            gone -> Reply.ok(Json.object("ok", true, "id", gone.customer().value())),
            held -> refused(held.services()));
  }

  private Reply transfer(Request request) {
    var receiver = new AccountId(request.body().text("to"));
    return one(
        useCases
            .transfer()
            .handle(request.principal(), new TransferCustomer.Command(id(request), receiver)));
  }

  private static NewCustomer read(JsonBody body) {
    var contact = Contact.of(new EmailAddress(body.text("email")));
    return new NewCustomer(
        body.optionalText("username").map(Username::new),
        ResellerInput.contact(body, contact),
        body.optionalSecret("password").map(Password::new),
        body.optionalText("reseller_id").map(AccountId::new),
        ResellerInput.company(body, Company.UNNAMED),
        share(body, CustomerShare.NOTHING),
        Optional.empty());
  }

  private static Customer changed(JsonBody body, Customer was) {
    return was.withCompany(ResellerInput.company(body, was.company()))
        .withGranted(share(body, was.granted()))
        .withUsed(AllotmentJson.quantities(body, "used", was.used()));
  }

  private static CustomerShare share(JsonBody body, CustomerShare was) {
    return new CustomerShare(
        AllotmentJson.quantities(body, "granted", was.amounts()),
        AllotmentJson.grants(body, was.grants()));
  }

  private static Reply one(CustomerListing listing) {
    return AdminSurface.one("customer", AllotmentJson.of(listing));
  }

  private static Reply refused(long services) {
    return AdminSurface.SURFACE.problem(
        Problem.of(409, "has_services", "This customer has %d services".formatted(services)));
  }

  private static AccountId id(Request request) {
    return AdminSurface.id("Customer", request.path("id"), AccountId::new);
  }
}
