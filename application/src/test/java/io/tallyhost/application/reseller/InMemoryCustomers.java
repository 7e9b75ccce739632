package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Customers in a map beside their accounts, for tests and for embedding. */
public final class InMemoryCustomers implements Customers {

  private final InMemoryTable<AccountId, Customer> customers;
  private final Accounts accounts;

  public InMemoryCustomers(InMemoryUnitOfWork unitOfWork, Accounts accounts) {
    this.customers = InMemoryTable.ordered(unitOfWork);
    this.accounts = accounts;
  }

  @Override
  public void add(Customer customer) {
    customers.insert(customer.id(), customer);
  }

  @Override
  public void update(Customer customer) {
    var signedUp = customers.find(customer.id()).filter(it -> isSignedUpAs(it, customer));
    if (signedUp.isEmpty()) {
      throw new IllegalStateException("Not there, or signed up by another: " + customer.id());
    }
    customers.update(customer.id(), customer);
  }

  @Override
  public Optional<Customer> find(AccountId id) {
    return customers.find(id);
  }

  @Override
  public Optional<Customer> lock(AccountId id) {
    return customers.find(id);
  }

  @Override
  public Optional<CustomerListing> show(AccountId id) {
    return customers.find(id).flatMap(this::listing);
  }

  @Override
  public Page<CustomerListing> list(CustomerQuery query, PageRequest page) {
    var newestFirst =
        Comparator.<CustomerListing>comparingLong(it -> it.account().serial()).reversed();
    return Page.of(listings().filter(it -> fits(query, it)).sorted(newestFirst).toList(), page);
  }

  @Override
  public long countOf(AccountId seller) {
    return living().filter(it -> it.seller().account().equals(seller)).count();
  }

  @Override
  public Tally tally(Owner seller) {
    return living()
        .filter(it -> it.seller().root().equals(seller.root()))
        .filter(it -> seller.isTopLevel() || it.seller().equals(seller))
        .map(Tally::of)
        .reduce(Tally.EMPTY, Tally::plus);
  }

  private Stream<Customer> living() {
    return listings().filter(it -> !it.account().isDeleted()).map(CustomerListing::customer);
  }

  private Stream<CustomerListing> listings() {
    return customers.all().stream().flatMap(it -> listing(it).stream());
  }

  private Optional<CustomerListing> listing(Customer customer) {
    return accounts.find(customer.id()).map(account -> new CustomerListing(customer, account));
  }

  private static boolean isSignedUpAs(Customer one, Customer other) {
    return one.signedUpBy().equals(other.signedUpBy())
        && one.signedUpVia().equals(other.signedUpVia());
  }

  private static boolean fits(CustomerQuery query, CustomerListing listing) {
    var seller = listing.customer().seller();
    var account = listing.account();
    return query.root().map(seller.root()::equals).orElse(true)
        && query.seller().map(seller.account()::equals).orElse(true)
        && query.status().map(it -> it == account.status()).orElse(!account.isDeleted())
        && query.text().map(it -> contains(listing, it.toLowerCase(Locale.ROOT))).orElse(true);
  }

  private static boolean contains(CustomerListing listing, String text) {
    return Stream.of(
            Optional.of(listing.account().username().value()),
            Optional.of(listing.account().email().key()),
            listing.account().contact().fullName(),
            listing.customer().company().companyName())
        .flatMap(Optional::stream)
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(text));
  }
}
