package io.tallyhost.application.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.CustomerShare;
import java.util.Optional;

/**
 * What is said about a customer that is to be.
 *
 * @param seller whose customer; without one, the caller's
 * @param signedUpVia the key through which it signs up
 */
public record NewCustomer(
    Optional<Username> username,
    Contact contact,
    Optional<Password> password,
    Optional<AccountId> seller,
    Company company,
    CustomerShare share,
    Optional<String> signedUpVia) {

  /** The least that has to be said. */
  public static NewCustomer of(Contact contact) {
    return new NewCustomer(
        Optional.empty(),
        contact,
        Optional.empty(),
        Optional.empty(),
        Company.UNNAMED,
        CustomerShare.NOTHING,
        Optional.empty());
  }

  public NewCustomer of(AccountId someSeller) {
    return new NewCustomer(
        username, contact, password, Optional.of(someSeller), company, share, signedUpVia);
  }
}
