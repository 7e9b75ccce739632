package io.tallyhost.http.whitelabel;

import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.DeleteCustomer;
import io.tallyhost.application.reseller.NewCustomer;
import io.tallyhost.application.reseller.ShowCustomer;
import io.tallyhost.application.whitelabel.Shelves;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.CustomerShare;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.Storefront.Client;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** /clients. */
public final class ClientRoutes implements WhitelabelRoutes {

  private static final int LONGEST_NAME = 200;

  private final CreateCustomer create;
  private final ShowCustomer show;
  private final DeleteCustomer delete;
  private final Shelves shelves;

  public ClientRoutes(
      CreateCustomer create, ShowCustomer show, DeleteCustomer delete, Shelves shelves) {
    this.create = create;
    this.show = show;
    this.delete = delete;
    this.shelves = shelves;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/clients", this::list)
        .post("/clients", this::create)
        .get("/clients/{id}", this::show)
        .delete("/clients/{id}", this::delete);
  }

  private Reply list(Request request) {
    return WhitelabelSurface.success(
        "clients",
        shelves.clients(request.principal()).stream().map(ClientRoutes::listed).toList());
  }

  private Reply create(Request request) {
    var created = create.handle(request.principal(), asked(request.body()));
    return WhitelabelSurface.success(
        "client_id", created.account().serial(), "message", "Client created successfully");
  }

  private Reply show(Request request) {
    var principal = request.principal();
    var found = show.handle(principal, WhitelabelSurface.serial(request, "Client"));
    var standing = shelves.standing(principal, found.customer().id());
    var currency = shelves.wallet(principal).currency();
    var account = found.account();
    return WhitelabelSurface.success(
        "client",
        Json.object(
            "id",
            account.serial(),
            "name",
            account.displayName(),
            "email",
            account.email().value(),
            "phone",
            account.contact().phone(),
            "company",
            found.customer().company().companyName(),
            "source",
            found.customer().signedUpVia().isPresent() ? "signup" : "api",
            "active_services",
            standing.active(),
            "total_services",
            standing.total(),
            "total_revenue",
            Wire.money(new Money(currency, standing.revenue())),
            "created_at",
            Wire.seconds(account.createdAt())));
  }

  private Reply delete(Request request) {
    var principal = request.principal();
    var found = show.handle(principal, WhitelabelSurface.serial(request, "Client"));
    return delete
        .handle(principal, found.customer().id())
        .fold(
            deleted -> WhitelabelSurface.success("message", "Client deleted successfully"),
            kept ->
                WhitelabelSurface.refusal(
                    400,
                    "has_services",
                    "The client still has %d services; delete them first"
                        .formatted(kept.services())));
  }

  private static NewCustomer asked(JsonBody body) {
    var name = InvalidValue.text("name", body.text("name"), LONGEST_NAME);
    var company =
        new Company(
            Optional.empty(),
            InvalidValue.optionalText("company", given(body, "company"), LONGEST_NAME),
            Optional.empty());
    return new NewCustomer(
        Optional.empty(),
        new Contact(new EmailAddress(body.text("email")), Optional.of(name), given(body, "phone")),
        Optional.empty(),
        Optional.empty(),
        company,
        CustomerShare.NOTHING,
        Optional.empty());
  }

  /** Forms send empty texts for what was not filled in. */
  private static Optional<String> given(JsonBody body, String name) {
    return body.optionalText(name).filter(text -> !text.isBlank());
  }

  private static Map<String, @Nullable Object> listed(Client client) {
    return Json.object(
        "id",
        client.serial(),
        "name",
        client.name(),
        "email",
        client.email(),
        "created_at",
        Wire.day(client.createdAt()));
  }
}
