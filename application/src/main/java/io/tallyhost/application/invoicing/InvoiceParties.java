package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out who bills whom: the operator's company bills resellers, and their customers too unless
 * it lets the reseller do that.
 */
public final class InvoiceParties {

  /** Both sides of a document as they are now. */
  public record Sides(Owner buyer, Issuer issuer, Party billTo) {}

  private final Accounts accounts;
  private final Function<AccountId, Optional<Reseller>> resellers;
  private final Function<AccountId, Optional<Customer>> customers;
  private final BillingSettingsStore settings;

  public InvoiceParties(
      Accounts accounts,
      Function<AccountId, Optional<Reseller>> resellers,
      Function<AccountId, Optional<Customer>> customers,
      BillingSettingsStore settings) {
    this.accounts = accounts;
    this.resellers = resellers;
    this.customers = customers;
    this.settings = settings;
  }

  /** Who bills that account, and how. */
  public Sides require(AccountId buyer) {
    return resellers
        .apply(buyer)
        .map(
            reseller ->
                new Sides(
                    reseller.owner(),
                    settings.current().company(),
                    party(buyer, reseller.company(), reseller.tax())))
        .or(() -> customer(buyer))
        .orElseThrow(() -> new NotFound("Account"));
  }

  private Optional<Sides> customer(AccountId buyer) {
    return customers
        .apply(buyer)
        .map(
            customer ->
                new Sides(
                    new Owner(customer.seller().root(), buyer),
                    settings.current().issuerBelow(issuer(customer.seller().account())),
                    party(buyer, customer.company(), TaxProfile.UNKNOWN)));
  }

  private Issuer issuer(AccountId seller) {
    var reseller = resellers.apply(seller).orElseThrow(() -> new NotFound("Reseller"));
    return new Issuer(
        IssuerId.of(seller),
        party(seller, reseller.company(), reseller.tax()),
        accounts.find(seller).flatMap(account -> account.contact().phone()),
        Optional.empty(),
        Optional.empty());
  }

  private Party party(AccountId id, Company company, TaxProfile tax) {
    var account = accounts.find(id).orElseThrow(() -> new NotFound("Account"));
    return new Party(
        company.companyName().or(company::displayName).orElseGet(account::displayName),
        company.address().map(PostalAddress::parse).orElse(PostalAddress.NONE),
        tax,
        Optional.of(account).map(Account::email).map(email -> email.value()));
  }
}
