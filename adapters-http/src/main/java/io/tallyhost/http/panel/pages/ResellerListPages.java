package io.tallyhost.http.panel.pages;

import io.tallyhost.application.apikey.ListKeys;
import io.tallyhost.application.audit.ListAudit;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.service.BrowseServices;
import io.tallyhost.application.ticketing.ShowTickets;
import io.tallyhost.domain.audit.AuditQuery;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** What belongs to a reseller, a list a tab. */
public final class ResellerListPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(
      BrowseServices services,
      ListCustomers customers,
      ResellerListPage resellers,
      ListKeys keys,
      ShowTickets tickets,
      ListAudit audit,
      NameAccounts names) {}

  private final Desk desk;
  private final ResellerFrame frame;
  private final UseCases useCases;

  public ResellerListPages(ResellerParts parts, UseCases useCases) {
    this.desk = parts.desk();
    this.frame = parts.frame();
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/resellers/{id}/services", desk.page(this::services))
        .get("/resellers/{id}/customers", desk.page(this::customers))
        .get("/resellers/{id}/sub-resellers", desk.page(this::subResellers))
        .get("/resellers/{id}/keys", desk.page(this::keys))
        .get("/resellers/{id}/tickets", desk.page(this::tickets))
        .get("/resellers/{id}/audit", desk.page(this::audit));
  }

  private Reply services(Visit visit) {
    var query = ServiceQuery.of(ResellerFrame.id(visit));
    return reply(
        visit,
        "services",
        ServiceList.of(
            visit,
            part ->
                useCases
                    .services()
                    .handle(
                        visit.principal(),
                        new BrowseServices.Command(query, Optional.empty(), part))));
  }

  private Reply customers(Visit visit) {
    var words = visit.words();
    var query = CustomerQuery.ALL.of(ResellerFrame.id(visit));
    return reply(
        visit,
        "customers",
        new Listing<CustomerListing>(
                visit,
                visit.say("tab.customers"),
                part -> useCases.customers().handle(visit.principal(), query, part))
            .column("username", it -> Cell.of(it.account().username().value()).as(Tone.STRONG))
            .column("full_name", it -> Cell.of(it.account().contact().fullName().orElse("")))
            .column("email", it -> Cell.of(it.account().email().value()))
            .column("created", it -> words.cell(it.account().createdAt()))
            .column("status", it -> States.of(it.account().status(), words)));
  }

  private Reply subResellers(Visit visit) {
    var query = ResellerQuery.ALL.under(ResellerFrame.id(visit));
    return reply(
        visit,
        "sub_resellers",
        useCases.resellers().listing(visit, visit.say("tab.sub_resellers"), query));
  }

  private Reply keys(Visit visit) {
    var id = ResellerFrame.id(visit);
    var words = visit.words();
    return reply(
        visit,
        "keys",
        new Listing<ListKeys.Listed>(
                visit,
                visit.say("tab.keys"),
                part -> useCases.keys().ofAccount(visit.principal(), id, part))
            .column("name", it -> Cell.of(it.key().name()).as(Tone.STRONG))
            .column("kind", it -> Cell.of(words.word(it.key().kind())))
            .column("key", it -> Cell.of(it.key().lookup() + "…").as(Tone.CODE))
            .column("scopes", it -> Cell.of(String.join(", ", it.key().scopeNames())))
            .column("used", it -> it.key().usedAt().map(words::cell).orElse(Cell.of("–")))
            .column("status", it -> States.ofKey(it.key(), words)));
  }

  private Reply tickets(Visit visit) {
    var id = ResellerFrame.id(visit);
    return reply(
        visit,
        "tickets",
        TicketList.of(
            visit,
            part -> useCases.tickets().listOf(visit.principal(), id, Optional.empty(), part)));
  }

  private Reply audit(Visit visit) {
    var query = AuditQuery.everything().of(ResellerFrame.id(visit));
    return reply(
        visit,
        "audit",
        AuditList.of(
            visit,
            new Names(visit, useCases.names()),
            part -> useCases.audit().handle(visit.principal(), query, part)));
  }

  private Reply reply(Visit visit, String view, Listing<?> listing) {
    var page = frame.page(visit, view);
    return listing.reply(view, shown -> page.with(shown.blocks()));
  }
}
