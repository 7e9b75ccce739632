package io.tallyhost.http.panel;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.http.panel.view.Frame.Place;
import io.tallyhost.http.panel.view.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where one can go, by what one is and may. */
final class Navigation {

  private static final Set<AccountKind> OPERATOR = Set.of(AccountKind.OPERATOR);
  private static final Set<AccountKind> RESELLER = Set.of(AccountKind.RESELLER);
  private static final Set<AccountKind> SELLERS =
      Set.of(AccountKind.RESELLER, AccountKind.SUB_RESELLER);

  private record Entry(
      String key, String href, String icon, Set<AccountKind> kinds, Permission permission) {}

  /** A new page of the first rank is added here; its label is {@code nav.<key>}. */
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("resellers", "/resellers", "people", OPERATOR, Permission.RESELLERS_VIEW),
          new Entry("servers", "/servers", "server", SELLERS, Permission.SERVICES_VIEW),
          new Entry("orders", "/orders", "cart", SELLERS, Permission.ORDERS_VIEW),
          new Entry("wallet", "/wallet", "wallet", SELLERS, Permission.TRANSACTIONS_VIEW),
          new Entry("customers", "/customers", "person", SELLERS, Permission.CUSTOMERS_VIEW),
          new Entry("sub_resellers", "/resellers", "people", RESELLER, Permission.RESELLERS_VIEW),
          new Entry("support", "/support", "ticket", SELLERS, Permission.TICKETS_VIEW),
          new Entry("keys", "/keys", "key", SELLERS, Permission.API_KEYS_VIEW),
          new Entry("ssh_keys", "/ssh-keys", "shield", SELLERS, Permission.SSH_KEYS_VIEW),
          new Entry("webhooks", "/webhooks", "bell", SELLERS, Permission.WEBHOOKS_VIEW),
          new Entry("branding", "/branding", "brush", SELLERS, Permission.BRANDING_EDIT),
          new Entry("all_services", "/all-services", "server", OPERATOR, Permission.SERVICES_VIEW),
          new Entry("orders", "/orders", "cart", OPERATOR, Permission.ORDERS_VIEW),
          new Entry("invoices", "/invoices", "invoice", OPERATOR, Permission.INVOICES_VIEW),
          new Entry("tickets", "/tickets", "ticket", OPERATOR, Permission.TICKETS_VIEW),
          new Entry("catalogue", "/catalogue", "tag", OPERATOR, Permission.CATALOG_VIEW),
          new Entry(
              "credit_events", "/credit-events", "scale", OPERATOR, Permission.CREDIT_EVENTS_VIEW),
          new Entry("drift", "/drift", "box", OPERATOR, Permission.SERVICES_VIEW),
          new Entry("audit", "/audit", "book", OPERATOR, Permission.AUDIT_VIEW),
          new Entry("settings", "/settings", "gear", OPERATOR, Permission.SETTINGS_VIEW));

  private Navigation() {}

  static List<Place> of(Principal principal, Words words, String target) {
    var home = new Place(words.say("nav.dashboard"), "/", "home", path(target).equals("/"));
    var places =
        ENTRIES.stream()
            .filter(entry -> entry.kinds().contains(principal.kind()))
            .filter(entry -> principal.rights().allow(entry.permission()))
            .map(entry -> place(entry, words, path(target)));
    return Stream.concat(Stream.of(home), places).toList();
  }

  private static Place place(Entry entry, Words words, String path) {
    var isHere = path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    return new Place(words.say("nav." + entry.key()), entry.href(), entry.icon(), isHere);
  }

  private static String path(String target) {
    return target.split("[?]", 2)[0];
  }
}
