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
  record Tally(Quantities granted, Quantities used) {}
}
