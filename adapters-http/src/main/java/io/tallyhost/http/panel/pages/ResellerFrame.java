package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tab;
import io.tallyhost.http.panel.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all pages about one reseller have around them: name, state, what can be done, tabs. */
final class ResellerFrame {

  private record View(String key, String path, Permission permission, boolean forOperator) {}

  private static final List<View> VIEWS =
      List.of(
          new View("overview", "", Permission.RESELLERS_VIEW, false),
          new View("transactions", "/transactions", Permission.TRANSACTIONS_VIEW, false),
          new View("services", "/services", Permission.SERVICES_VIEW, false),
          new View("customers", "/customers", Permission.CUSTOMERS_VIEW, false),
          new View("sub_resellers", "/sub-resellers", Permission.RESELLERS_VIEW, true),
          new View("limits", "/limits", Permission.LIMITS_VIEW, false),
          new View("branding", "/branding", Permission.BRANDING_VIEW, false),
          new View("keys", "/keys", Permission.API_KEYS_VIEW, true),
          new View("tickets", "/tickets", Permission.TICKETS_VIEW, true),
          new View("audit", "/audit", Permission.AUDIT_VIEW, false));

  private final ShowReseller showReseller;

  ResellerFrame(ShowReseller showReseller) {
    this.showReseller = showReseller;
  }

  static AccountId id(Visit visit) {
    return visit.id("Reseller", AccountId::new);
  }

  static String path(AccountId reseller) {
    return "/resellers/" + reseller.value();
  }

  ResellerListing listing(Visit visit) {
    return showReseller.handle(visit.principal(), id(visit));
  }

  /** The page of this view, with nothing on it yet. */
  Page page(Visit visit, String view) {
    return page(visit, listing(visit), view);
  }

  Page page(Visit visit, ResellerListing listing, String view) {
    var account = listing.account();
    var root = path(account.id());
    var title = listing.reseller().company().shownName().orElse(account.username().value());
    return Page.titled(title)
        .badge(States.of(account.status(), visit.words()))
        .below(Link.to(visit.say("nav.resellers"), "/resellers"))
        .links(links(visit, listing, root))
        .buttons(buttons(visit, listing, root))
        .tabs(tabs(visit, root, view));
  }

  private static List<Link> links(Visit visit, ResellerListing listing, String root) {
    var links = new ArrayList<Link>();
    if (!listing.account().isActive()) {
      return links;
    }
    if (visit.may(Permission.TRANSACTIONS_TRANSFER)) {
      links.add(Link.main(visit.say("reseller.move_money"), root + "/money"));
    }
    if (visit.may(Permission.RESELLERS_EDIT)) {
      links.add(Link.to(visit.say("form.edit"), root + "/edit"));
    }
    if (visit.may(Permission.RESELLERS_IMPERSONATE) && !visit.principal().isImpersonated()) {
      links.add(Link.to(visit.say("reseller.login_as"), root + "/login-as"));
    }
    return links;
  }

  private static List<Form> buttons(Visit visit, ResellerListing listing, String root) {
    if (!visit.may(Permission.RESELLERS_SUSPEND) || listing.account().isDeleted()) {
      return List.of();
    }
    return List.of(
        listing.account().isActive()
            ? Form.button(root + "/suspend", visit.say("reseller.suspend"), Tone.PLAIN)
            : Form.button(root + "/unsuspend", visit.say("reseller.unsuspend"), Tone.STRONG));
  }

  private static List<Tab> tabs(Visit visit, String root, String current) {
    return VIEWS.stream()
        .filter(view -> visit.may(view.permission()))
        .filter(view -> visit.principal().isOperator() || !view.forOperator())
        .map(
            view ->
                new Tab(
                    visit.say("tab." + view.key()), root + view.path(), view.key().equals(current)))
        .toList();
  }

  /** A text, or a dash where there is none. */
  static String orDash(Optional<String> text) {
    return text.filter(it -> !it.isBlank()).orElse("–");
  }
}
