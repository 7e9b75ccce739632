package io.tallyhost.application.reseller;

import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.ResellerDetails;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is to be different about a reseller. Each part says how the new value comes from the old.
 *
 * @param creditLimit in the wallet's currency
 */
public record ResellerEdit(
    Optional<Username> username,
    Optional<Password> password,
    UnaryOperator<Contact> contact,
    UnaryOperator<Entry> entry,
    UnaryOperator<ResellerDetails> details,
    Optional<Long> creditLimit) {

  public static final ResellerEdit NOTHING =
      new ResellerEdit(
          Optional.empty(),
          Optional.empty(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          UnaryOperator.identity(),
          Optional.empty());

  /** How it gets in and what it may do there. */
  public record Entry(
      boolean mustChangePassword,
      AllowedAddresses allowedAddresses,
      Optional<PermissionGroupId> group) {}

  public ResellerEdit details(UnaryOperator<ResellerDetails> change) {
    return new ResellerEdit(username, password, contact, entry, change, creditLimit);
  }

  public ResellerEdit contact(UnaryOperator<Contact> change) {
    return new ResellerEdit(username, password, change, entry, details, creditLimit);
  }

  public ResellerEdit entry(UnaryOperator<Entry> change) {
    return new ResellerEdit(username, password, contact, change, details, creditLimit);
  }

  public ResellerEdit named(Optional<Username> changed, Optional<Password> newPassword) {
    return new ResellerEdit(changed, newPassword, contact, entry, details, creditLimit);
  }

  public ResellerEdit creditLimit(Optional<Long> changed) {
    return new ResellerEdit(username, password, contact, entry, details, changed);
  }
}
