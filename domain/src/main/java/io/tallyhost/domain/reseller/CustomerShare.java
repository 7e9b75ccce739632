package io.tallyhost.domain.reseller;

/** What a customer was promised. It counts as one user of its reseller, whatever else it has. */
public record CustomerShare(Quantities amounts, Grants grants) {

  public static final CustomerShare NOTHING = new CustomerShare(Quantities.none(), Grants.none());

  public CustomerShare {
    amounts = amounts.with(Resource.USERS, 1);
  }
}
