package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.apikey.MintKey;
import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.ordering.Selection;
import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.CreateReseller;
import io.tallyhost.application.reseller.NewCustomer;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.ticketing.OpenTicket;
import io.tallyhost.application.ticketing.ReplyToTicket;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.Reseller;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fills an empty database through the same use cases that everybody calls. */
public final class DemoWorld {

  /** What it is filled through. */
  public record UseCases(
      CreateReseller createReseller,
      CreateCustomer createCustomer,
      MintKey mintKey,
      PlaceOrder placeOrder,
      OpenTicket openTicket,
      ReplyToTicket replyToTicket) {}

  private static final Origin HERE = new Origin("127.0.0.1", "demo");

  private final DemoCatalogue catalogue;
  private final Products products;
  private final Accounts accounts;
  private final PermissionGroups groups;
  private final UseCases use;

  public DemoWorld(
      DemoCatalogue catalogue,
      Products products,
      Accounts accounts,
      PermissionGroups groups,
      UseCases useCases) {
    this.catalogue = catalogue;
    this.products = products;
    this.accounts = accounts;
    this.groups = groups;
    this.use = useCases;
  }

  /** Writes everything, unless there is something already. */
  public void write(EmailAddress operatorEmail, Path dataDirectory, PrintStream out) {
    var operator = accounts.findByEmail(operatorEmail).map(DemoWorld::operator);
    if (operator.isPresent() && accounts.findByUsername(new Username("acme")).isEmpty()) {
      new DemoCredentials(dataDirectory, out).tell(fill(operator.get(), operatorEmail));
    }
  }

  private Map<String, Object> fill(Principal operator, EmailAddress operatorEmail) {
    catalogue.write();
    var resellers = new DemoResellers(use.createReseller(), groups, operator);
    var acme = resellers.acme();
    var nordic = resellers.nordic();
    var whitelabel = resellers.whitelabel();
    var unused = resellers.acmeSub(acme.id());
    customers(acme, "Jane Roe", "John Smith");
    customers(whitelabel, "John Doe");
    servers(acme, nordic);
    ticket(operator, acme);
    var credentials = new LinkedHashMap<String, Object>();
    credentials.put("operator", operatorEmail.toString());
    credentials.put("resellers", List.of("acme", "nordic", "whitelabel", "acme-sub"));
    credentials.put("reseller_password", DemoResellers.PASSWORD);
    credentials.put("keys", new DemoKeys(use.mintKey(), operator, operatorEmail).mint());
    return credentials;
  }

  private void customers(Reseller reseller, String... names) {
    for (var name : names) {
      var email =
          new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com");
      var asked = NewCustomer.of(new Contact(email, Optional.of(name), Optional.empty()));
      var unused = use.createCustomer().handle(as(reseller), asked);
    }
  }

  private void servers(Reseller acme, Reseller nordic) {
    order(acme, preset(), "edge-fi-01");
    order(acme, custom(), "db-fi-01");
    order(nordic, preset(), "web-fi-01");
  }

  private void order(Reseller reseller, Selection selection, String label) {
    var unused =
        use.placeOrder()
            .handle(
                as(reseller),
                new PlaceOrder.Command(
                    selection,
                    BillingPeriod.HOURLY,
                    Optional.of(label),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    false,
                    false));
  }

  private Selection preset() {
    return new Selection.Preset(products.findBySku("vps-1g").orElseThrow().id());
  }

  private static Selection custom() {
    return new Selection.Custom(VmType.CUSTOM, new VmResources(4, 2, 60), "fi-hel", 0);
  }

  private void ticket(Principal operator, Reseller acme) {
    var opened =
        use.openTicket()
            .handle(
                as(acme),
                new OpenTicket.Command(
                    "Reverse DNS for edge-fi-01",
                    "Please set rDNS for 203.0.113.5 to mail.example.com",
                    List.of()));
    var unused =
        use.replyToTicket()
            .handle(
                operator,
                new ReplyToTicket.Command(
                    opened.ticket().id(), "Done, rDNS now points at mail.example.com."));
  }

  private static Principal operator(Account account) {
    return principal(account.owner(), AccountKind.OPERATOR);
  }

  private static Principal as(Reseller reseller) {
    return principal(
        reseller.owner(),
        reseller.parent().isPresent() ? AccountKind.SUB_RESELLER : AccountKind.RESELLER);
  }

  private static Principal principal(Owner owner, AccountKind kind) {
    return new Principal(owner, kind, Rights.all(), "system", Optional.empty(), false, HERE);
  }
}
