package io.tallyhost.http.panel.own;

import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.NewCustomer;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.CustomerShare;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /customers: whom a reseller sells to. */
public final class CustomerPages implements PanelRoutes {

  private static final String PATH = "/customers";

  private final Desk desk;
  private final ListCustomers listCustomers;
  private final CreateCustomer createCustomer;

  public CustomerPages(Desk desk, ListCustomers listCustomers, CreateCustomer createCustomer) {
    this.desk = desk;
    this.listCustomers = listCustomers;
    this.createCustomer = createCustomer;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::list))
        .get(
            PATH + "/new",
            desk.form(Permission.CUSTOMERS_CREATE, visit -> blank(visit, Optional.empty())))
        .post(PATH + "/new", desk.page(this::create));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var links =
        visit.may(Permission.CUSTOMERS_CREATE) && visit.principal().kind().isReseller()
            ? List.of(Link.main(visit.say("customer.add"), PATH + "/new"))
            : List.<Link>of();
    var query =
        new CustomerQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            visit.query().text("q").filter(text -> !text.isBlank()));
    return new Listing<CustomerListing>(
            visit,
            visit.say("nav.customers"),
            page -> listCustomers.handle(visit.principal(), query, page))
        .filter(Field.of("q", visit.say("field.search"), Kind.SEARCH))
        .column("username", it -> Cell.of(it.account().username().value()))
        .column("full_name", it -> Cell.of(it.account().displayName()))
        .column("email", it -> Cell.of(it.account().contact().email().value()).as(Tone.MUTED))
        .column("created", it -> Cell.of(words.day(it.account().createdAt())).as(Tone.MUTED))
        .column("status", it -> Cell.of(words.word(it.account().status())).as(Tone.GOOD))
        .whenEmpty(visit.say("customer.none"), links.stream().findFirst())
        .reply("customers", page -> page.links(links));
  }

  private Page blank(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    Field[] all = {
      fields.of("email", Kind.EMAIL, "").required(),
      fields.text("full_name"),
      fields.of("phone", Kind.TEL, ""),
      fields.text("company_name"),
      fields.text("username").hint(visit.say("hint.username_made"))
    };
    return Page.titled(visit.say("customer.add"))
        .below(Link.to(visit.say("nav.customers"), PATH))
        .with(
            Form.of("", PATH + "/new", visit.say("reseller.create"), Section.of(all))
                .error(fields.general(all))
                .cancel(Link.to(visit.say("form.cancel"), PATH)));
  }

  private Reply create(Visit visit) {
    return visit.send(
        () -> visit.show(created(visit, createCustomer.handle(visit.principal(), asked(visit)))),
        refusal -> blank(visit, Optional.of(refusal)));
  }

  private static NewCustomer asked(Visit visit) {
    var form = new Blank(visit);
    return new NewCustomer(
        form.text("username").map(Username::new),
        new Contact(
            new EmailAddress(form.required("email")), form.text("full_name"), form.text("phone")),
        Optional.empty(),
        Optional.empty(),
        new Company(Optional.empty(), form.text("company_name"), Optional.empty()),
        CustomerShare.NOTHING,
        Optional.empty());
  }

  private static Page created(Visit visit, CreateCustomer.Created created) {
    var secrets =
        List.of(
            Fact.of(visit.say("field.username"), created.account().username().value()),
            Fact.of(visit.say("field.password"), created.password().told().value()));
    return Page.titled(visit.say("customer.added", created.account().displayName()))
        .below(Link.to(visit.say("nav.customers"), PATH))
        .with(new Notice(Tone.GOOD, visit.say("reseller.created.text"), secrets))
        .status(201);
  }
}
