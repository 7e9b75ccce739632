package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.util.Optional;

/**
 * Somebody a reseller serves. Name, contact and status are those of its account.
 *
 * @param seller the reseller it belongs to now, and that one's root
 * @param granted what its reseller promised it
 * @param used how much it really uses; itself counts as one user
 * @param signedUpVia the key through which it was signed up, if any
 * @param signedUpBy the reseller who signed it up; stays when the customer moves
 */
public record Customer(
    AccountId id,
    Owner seller,
    Company company,
    CustomerShare granted,
    Quantities used,
    Optional<String> signedUpVia,
    AccountId signedUpBy) {

  public Customer {
    used = used.with(Resource.USERS, 1);
  }

  /** With nothing granted but being there. */
  public static Customer of(AccountId id, Owner seller) {
    return new Customer(
        id,
        seller,
        Company.UNNAMED,
        CustomerShare.NOTHING,
        Quantities.none(),
        Optional.empty(),
        seller.account());
  }

  public Customer withCompany(Company changed) {
    return new Customer(id, seller, changed, granted, used, signedUpVia, signedUpBy);
  }

  public Customer withGranted(CustomerShare changed) {
    return new Customer(id, seller, company, changed, used, signedUpVia, signedUpBy);
  }

  public Customer withUsed(Quantities changed) {
    return new Customer(id, seller, company, granted, changed, signedUpVia, signedUpBy);
  }

  public Customer movedTo(Owner receiver) {
    return new Customer(id, receiver, company, granted, used, signedUpVia, signedUpBy);
  }
}
