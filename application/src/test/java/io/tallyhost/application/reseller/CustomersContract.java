package io.tallyhost.application.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.CustomerShare;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Customers.Tally;
import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.Quantities;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.Wallets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Customers} promises. */
public abstract class CustomersContract {

  private final RandomIds ids = new RandomIds();

  protected abstract Customers customers();

  protected abstract Resellers resellers();

  protected abstract Accounts accounts();

  protected abstract Wallets wallets();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void a_customer_comes_back_equal_with_all_that_was_granted_and_used() {
    var top = some().topLevel();
    var customer = through("key-" + ids.next(), rich(some().customerOf(top), top.owner(), 30));
    customers().add(customer);

    assertThat(customers().find(customer.id())).contains(customer);
    assertThat(unitOfWork().perform(() -> customers().lock(customer.id()))).contains(customer);
    var changed = customer.withUsed(disk(12)).withCompany(Company.UNNAMED);
    customers().update(changed);
    assertThat(customers().find(customer.id())).contains(changed);
    assertThat(customers().find(new AccountId(ids.next()))).isEmpty();
  }

  @Test
  void who_signed_a_customer_up_never_changes() {
    var top = some().topLevel();
    var customer = added(some().customerOf(top), top.owner());

    assertThatThrownBy(() -> customers().update(through("another-key", customer)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(customers().find(customer.id())).contains(customer);
  }

  @Test
  void it_is_shown_and_listed_with_its_account_newest_first() {
    var top = some().topLevel();
    var sub = some().subOf(top);
    var one = some().customerOf(top);
    var two = some().customerOf(sub);
    var gone = some().customerOf(top);
    var first = added(one, top.owner());
    var second = added(two, sub.owner());
    added(gone, top.owner());
    accounts().update(gone.deleted());
    var all = CustomerQuery.ALL.within(top.id());

    assertThat(customers().show(one.id())).contains(new CustomerListing(first, one));
    assertThat(list(all)).containsExactly(second.id(), first.id());
    assertThat(list(all.of(sub.id()))).containsExactly(second.id());
    assertThat(list(with(all, Optional.of(AccountStatus.DELETED), Optional.empty())))
        .containsExactly(gone.id());
    var text = Optional.of(one.username().value().substring(2, 18));
    assertThat(list(with(all, Optional.empty(), text))).containsExactly(one.id());
    assertThat(customers().list(all, new PageRequest(1, 1)).total()).isEqualTo(2);
  }

  @Test
  void the_tally_of_a_parent_holds_its_subs_and_that_of_a_sub_only_its_own() {
    var top = some().topLevel();
    var sub = some().subOf(top);
    customers().add(rich(some().customerOf(top), top.owner(), 10));
    customers().add(rich(some().customerOf(sub), sub.owner(), 200));
    var gone = some().customerOf(top);
    customers().add(rich(gone, top.owner(), 4000));
    accounts().update(gone.deleted());

    assertThat(diskOf(customers().tally(top.owner()))).containsExactly(210L, 105L);
    assertThat(diskOf(customers().tally(sub.owner()))).containsExactly(200L, 100L);
    assertThat(customers().tally(top.owner()).used().of(Resource.USERS)).isEqualTo(2);
    assertThat(customers().tally(some().topLevel().owner())).isEqualTo(Tally.EMPTY);
    assertThat(customers().countOf(top.id())).isEqualTo(1);
  }

  @Test
  void a_customer_moves_to_another_root_with_its_account() {
    var top = some().topLevel();
    var other = some().topLevel();
    var account = some().customerOf(top);
    var moved = added(account, top.owner()).movedTo(other.owner());

    unitOfWork()
        .run(
            () -> {
              accounts().update(account.change().parent(other.owner()).done());
              customers().update(moved);
            });

    assertThat(customers().find(moved.id())).contains(moved);
    assertThat(customers().countOf(top.id())).isZero();
    assertThat(customers().countOf(other.id())).isEqualTo(1);
  }

  @Test
  void a_failed_unit_of_work_leaves_nothing_behind() {
    var top = some().topLevel();
    var customer = added(some().customerOf(top), top.owner());

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          customers().update(customer.withUsed(disk(9)));
                          throw new IllegalStateException("after the write");
                        }))
        .hasMessage("after the write");
    assertThat(customers().find(customer.id())).contains(customer);
  }

  private SomeResellers some() {
    return new SomeResellers(accounts(), wallets(), resellers());
  }

  private Customer added(Account account, Owner seller) {
    var customer = Customer.of(account.id(), seller);
    customers().add(customer);
    return customer;
  }

  private static Customer rich(Account account, Owner seller, long disk) {
    return Customer.of(account.id(), seller)
        .withCompany(new Company(Optional.of("Blog"), Optional.of("Blog Ltd"), Optional.empty()))
        .withGranted(new CustomerShare(disk(disk), Grants.of(Grant.PHP, Grant.SSL)))
        .withUsed(disk(disk / 2));
  }

  private static Customer through(String key, Customer customer) {
    return new Customer(
        customer.id(),
        customer.seller(),
        customer.company(),
        customer.granted(),
        customer.used(),
        Optional.of(key),
        customer.signedUpBy());
  }

  private static Quantities disk(long amount) {
    return Quantities.none().with(Resource.DISK_MB, amount);
  }

  private static List<Long> diskOf(Tally tally) {
    return List.of(tally.granted().of(Resource.DISK_MB), tally.used().of(Resource.DISK_MB));
  }

  private static CustomerQuery with(
      CustomerQuery query, Optional<AccountStatus> status, Optional<String> text) {
    return new CustomerQuery(query.root(), query.seller(), status, text);
  }

  private List<AccountId> list(CustomerQuery query) {
    return customers().list(query, PageRequest.first()).items().stream()
        .map(it -> it.account().id())
        .toList();
  }
}
