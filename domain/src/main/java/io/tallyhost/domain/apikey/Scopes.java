package io.tallyhost.domain.apikey;

import static io.tallyhost.domain.identity.Permission.*;

import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of scopes. */
public final class Scopes {

  private static final Rights VPS_READ =
      Rights.of(SERVICES_VIEW, ORDERS_VIEW, CATALOG_VIEW, INVENTORIES_VIEW, SSH_KEYS_VIEW);
  private static final Rights VPS_WRITE =
      join(
          VPS_READ,
          ORDERS_CREATE,
          ORDERS_PAY,
          SERVICES_CREATE,
          SERVICES_EDIT,
          SERVICES_POWER,
          SERVICES_CONSOLE,
          SERVICES_SUSPEND,
          SERVICES_CANCEL,
          SERVICES_TERMINATE,
          SERVICES_REINSTALL,
          SERVICES_UPGRADE,
          SERVICES_RESET_PASSWORD,
          SERVICES_RETRY,
          SSH_KEYS_EDIT);
  private static final Rights ACCOUNTS_READ =
      Rights.of(
          RESELLERS_VIEW,
          CUSTOMERS_VIEW,
          LIMITS_VIEW,
          BRANDING_VIEW,
          PACKAGES_VIEW,
          SERVICES_VIEW,
          WALLET_VIEW);
  private static final Rights ACCOUNTS_ADMIN =
      join(
          ACCOUNTS_READ,
          RESELLERS_CREATE,
          RESELLERS_EDIT,
          RESELLERS_DELETE,
          RESELLERS_SUSPEND,
          CUSTOMERS_CREATE,
          CUSTOMERS_EDIT,
          CUSTOMERS_DELETE,
          CUSTOMERS_TRANSFER,
          LIMITS_EDIT,
          BRANDING_EDIT,
          PACKAGES_EDIT);
  private static final Rights WHITELABEL =
      join(
          VPS_WRITE,
          CUSTOMERS_VIEW,
          CUSTOMERS_CREATE,
          CUSTOMERS_EDIT,
          CUSTOMERS_DELETE,
          WALLET_VIEW,
          TRANSACTIONS_VIEW,
          INVOICES_VIEW,
          SERVICES_RESET_USAGE,
          SERVICES_DISCONNECT);

  private static final Map<String, Scope> CATALOGUE =
      Stream.concat(
              Stream.of(
                  new Scope("reseller:signup", KeyKind.PARTNER, Rights.of(CUSTOMERS_SIGNUP)),
                  new Scope("reseller:credit", KeyKind.PARTNER, Rights.of(CREDIT_EVENTS_REPORT)),
                  new Scope("accounts:admin", KeyKind.ACCOUNTS, ACCOUNTS_ADMIN),
                  new Scope("accounts:read", KeyKind.ACCOUNTS, ACCOUNTS_READ),
                  new Scope("vps:read", KeyKind.VPS, VPS_READ),
                  new Scope("vps:write", KeyKind.VPS, VPS_WRITE),
                  new Scope(
                      "billing:read",
                      KeyKind.VPS,
                      Rights.of(WALLET_VIEW, TRANSACTIONS_VIEW, INVOICES_VIEW)),
                  new Scope(
                      "tickets:write",
                      KeyKind.VPS,
                      Rights.of(TICKETS_VIEW, TICKETS_CREATE, TICKETS_REPLY, TICKETS_CLOSE)),
                  new Scope("admin:*", KeyKind.ADMIN, Rights.all()),
                  new Scope("whitelabel:*", KeyKind.WHITELABEL, WHITELABEL)),
              Arrays.stream(Permission.values())
                  .map(it -> new Scope(it.wireName(), KeyKind.ADMIN, Rights.of(it))))
          .collect(Collectors.toUnmodifiableMap(Scope::name, Function.identity()));

  private Scopes() {}

  /** The scopes of those names, all of that kind, each once. */
  public static List<Scope> named(KeyKind kind, Collection<String> names) {
    InvalidValue.unless(!names.isEmpty(), "scopes", names, "at least one scope");
    return Set.copyOf(names).stream().sorted().map(name -> named(kind, name)).toList();
  }

  /** The kind that goes with those scopes when nobody says which. */
  public static KeyKind kindOf(Collection<String> names) {
    var kinds = new LinkedHashSet<KeyKind>();
    names.forEach(name -> kinds.add(known(name).kind()));
    InvalidValue.unless(kinds.size() == 1, "scopes", names, "scopes of one kind of key");
    return kinds.iterator().next();
  }

  private static Scope named(KeyKind kind, String name) {
    var scope = known(name);
    InvalidValue.unless(
        scope.kind() == kind, "scopes", name, "scopes of the kind " + kind.wireName());
    return scope;
  }

  private static Scope known(String name) {
    var scope = CATALOGUE.get(name);
    if (scope == null) {
      throw new InvalidValue("scopes", name, "names from the catalogue of scopes");
    }
    return scope;
  }

  private static Rights join(Rights some, Permission... more) {
    var all = EnumSet.copyOf(some.permissions());
    all.addAll(List.of(more));
    return new Rights(all);
  }
}
