package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Optional;

/** Driven port: the customers, deleted ones included. Each has an account. */
public interface Customers {

  void add(Customer customer);

  /** Also when it moved to another reseller. */
  void update(Customer customer);

  Optional<Customer> find(AccountId id);

  /** The same, and nobody else changes it until the unit of work ends. */
  Optional<Customer> lock(AccountId id);

  Optional<CustomerListing> show(AccountId id);

  /** Newest first. */
  Page<CustomerListing> list(CustomerQuery query, PageRequest page);

  /** How many a reseller has itself, deleted ones aside. */
  long countOf(AccountId seller);

  /** What customers were promised and use: of the reseller and, at the top, of its subs too. */
  Tally tally(Owner seller);

  /** Sums over customers that are not deleted. */
  record Tally(Quantities granted, Quantities used) {

    public static final Tally EMPTY = new Tally(Quantities.none(), Quantities.none());

    /** What one customer stands for. */
    public static Tally of(Customer customer) {
      return new Tally(customer.granted().amounts(), customer.used());
    }

    public Tally plus(Tally other) {
      return new Tally(granted.plus(other.granted), used.plus(other.used));
    }

    public Tally minus(Tally other) {
      return new Tally(granted.minus(other.granted), used.minus(other.used));
    }
  }
}
