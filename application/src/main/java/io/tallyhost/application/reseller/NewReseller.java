package io.tallyhost.application.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about a reseller that is to be.
 *
 * @param parent for a sub-reseller; a reseller who creates one need not say that it is his
 * @param limits instead of those of the package
 */
public record NewReseller(
    Username username,
    Contact contact,
    Access access,
    Money money,
    Optional<AccountId> parent,
    ResellerProfile profile,
    BillingTerms billing,
    Optional<String> packageName,
    Map<Resource, Long> limits,
    Optional<Grants> grants) {

  public NewReseller {
    limits = Map.copyOf(limits);
  }

  /** The least that has to be said. */
  public static NewReseller of(Username username, Contact contact) {
    return new NewReseller(
        username,
        contact,
        Access.STANDARD,
        Money.NONE,
        Optional.empty(),
        ResellerProfile.EMPTY,
        BillingTerms.PREPAID,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  public NewReseller below(AccountId someParent) {
    return new NewReseller(
        username,
        contact,
        access,
        money,
        Optional.of(someParent),
        profile,
        billing,
        packageName,
        limits,
        grants);
  }

  public NewReseller with(Access changed) {
    return new NewReseller(
        username, contact, changed, money, parent, profile, billing, packageName, limits, grants);
  }

  public NewReseller with(Money changed) {
    return new NewReseller(
        username, contact, access, changed, parent, profile, billing, packageName, limits, grants);
  }

  public NewReseller with(ResellerProfile changed) {
    return new NewReseller(
        username, contact, access, money, parent, changed, billing, packageName, limits, grants);
  }

  public NewReseller with(BillingTerms changed) {
    return new NewReseller(
        username, contact, access, money, parent, profile, changed, packageName, limits, grants);
  }

  /** With what it has to give: a package, single limits, other grants. */
  public NewReseller having(
      Optional<String> givenPackage, Map<Resource, Long> given, Optional<Grants> givenGrants) {
    return new NewReseller(
        username,
        contact,
        access,
        money,
        parent,
        profile,
        billing,
        givenPackage,
        given,
        givenGrants);
  }

  /** How it signs in, from where, and what it may do. */
  public record Access(
      Optional<Password> password,
      boolean mustChangePassword,
      AllowedAddresses allowedAddresses,
      Optional<PermissionGroupId> group) {

    public static final Access STANDARD =
        new Access(Optional.empty(), true, AllowedAddresses.anywhere(), Optional.empty());
  }

  /**
   * With what it starts.
   *
   * @param currency without one, the parent's, or euro
   */
  public record Money(Optional<Currency> currency, long balance, long creditLimit) {

    public static final Money NONE = new Money(Optional.empty(), 0, 0);

    public Money {
      require("balance_cents", balance);
      require("credit_limit_cents", creditLimit);
    }

    private static void require(String field, long minor) {
      InvalidValue.unless(
          minor >= 0 && minor <= DecimalText.MOST_MINOR_UNITS,
          field,
          minor,
          "a whole number from 0 to 1000000000000");
    }
  }
}
