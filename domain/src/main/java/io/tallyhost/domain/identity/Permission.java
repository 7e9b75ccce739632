package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that can be allowed or forbidden, by the name people see. */
public enum Permission {
  RESELLERS_VIEW("resellers.view"),
  RESELLERS_CREATE("resellers.create"),
  RESELLERS_EDIT("resellers.edit"),
  RESELLERS_DELETE("resellers.delete"),
  RESELLERS_SUSPEND("resellers.suspend"),
  RESELLERS_IMPERSONATE("resellers.impersonate"),
  CUSTOMERS_VIEW("customers.view"),
  CUSTOMERS_CREATE("customers.create"),
  CUSTOMERS_EDIT("customers.edit"),
  CUSTOMERS_DELETE("customers.delete"),
  CUSTOMERS_TRANSFER("customers.transfer"),
  CUSTOMERS_SIGNUP("customers.signup"),
  WALLET_VIEW("wallet.view"),
  WALLET_EDIT("wallet.edit"),
  TRANSACTIONS_VIEW("transactions.view"),
  TRANSACTIONS_TOP_UP("transactions.top_up"),
  TRANSACTIONS_TRANSFER("transactions.transfer"),
  TRANSACTIONS_WITHDRAW("transactions.withdraw"),
  CATALOG_VIEW("catalog.view"),
  CATALOG_EDIT("catalog.edit"),
  INVENTORIES_VIEW("inventories.view"),
  INVENTORIES_EDIT("inventories.edit"),
  ORDERS_VIEW("orders.view"),
  ORDERS_CREATE("orders.create"),
  ORDERS_PAY("orders.pay"),
  ORDERS_REFUND("orders.refund"),
  SERVICES_VIEW("services.view"),
  SERVICES_EDIT("services.edit"),
  SERVICES_CREATE("services.create"),
  SERVICES_POWER("services.power"),
  SERVICES_CONSOLE("services.console"),
  SERVICES_SUSPEND("services.suspend"),
  SERVICES_CANCEL("services.cancel"),
  SERVICES_TERMINATE("services.terminate"),
  SERVICES_REINSTALL("services.reinstall"),
  SERVICES_UPGRADE("services.upgrade"),
  SERVICES_RESET_PASSWORD("services.reset_password"),
  SERVICES_RESET_USAGE("services.reset_usage"),
  SERVICES_DISCONNECT("services.disconnect"),
  SERVICES_RETRY("services.retry"),
  SSH_KEYS_VIEW("ssh_keys.view"),
  SSH_KEYS_EDIT("ssh_keys.edit"),
  INVOICES_VIEW("invoices.view"),
  INVOICES_ISSUE("invoices.issue"),
  INVOICES_CREDIT("invoices.credit"),
  TICKETS_VIEW("tickets.view"),
  TICKETS_CREATE("tickets.create"),
  TICKETS_REPLY("tickets.reply"),
  TICKETS_CLOSE("tickets.close"),
  API_KEYS_VIEW("api_keys.view"),
  API_KEYS_CREATE("api_keys.create"),
  API_KEYS_REVOKE("api_keys.revoke"),
  LIMITS_VIEW("limits.view"),
  LIMITS_EDIT("limits.edit"),
  BRANDING_VIEW("branding.view"),
  BRANDING_EDIT("branding.edit"),
  PACKAGES_VIEW("packages.view"),
  PACKAGES_EDIT("packages.edit"),
  PERMISSIONS_VIEW("permissions.view"),
  PERMISSIONS_EDIT("permissions.edit"),
  CREDIT_EVENTS_VIEW("credit_events.view"),
  CREDIT_EVENTS_REPORT("credit_events.report"),
  RECONCILIATION_VIEW("reconciliation.view"),
  RECONCILIATION_SETTLE("reconciliation.settle"),
  WEBHOOKS_VIEW("webhooks.view"),
  WEBHOOKS_EDIT("webhooks.edit"),
  AUDIT_VIEW("audit.view"),
  SETTINGS_VIEW("settings.view"),
  SETTINGS_EDIT("settings.edit"),
  BILLING_RUN("billing.run"),
  CLOCK_VIEW("clock.view"),
  CLOCK_EDIT("clock.edit");

  private static final Map<String, Permission> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Permission::wireName, Function.identity()));

  private final String wireName;

  Permission(String wireName) {
    this.wireName = wireName;
  }

  /** The permission of that name. */
  public static Permission named(String name) {
    var permission = BY_NAME.get(name);
    if (permission == null) {
      throw new InvalidValue("permission", name, "a name from the permission catalogue");
    }
    return permission;
  }

  public String wireName() {
    return wireName;
  }

  /** Whether it only looks. */
  public boolean isView() {
    return wireName.endsWith(".view");
  }
}
