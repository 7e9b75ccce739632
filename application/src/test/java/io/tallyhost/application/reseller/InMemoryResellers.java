package io.tallyhost.application.reseller;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Resellers in a map beside accounts and wallets, for tests and for embedding. */
public final class InMemoryResellers implements Resellers {

  private final InMemoryTable<AccountId, Reseller> resellers;
  private final InMemoryAccounts accounts;
  private final Wallets wallets;

  public InMemoryResellers(
      InMemoryUnitOfWork unitOfWork, InMemoryAccounts accounts, Wallets wallets) {
    this.resellers = InMemoryTable.ordered(unitOfWork);
    this.accounts = accounts;
    this.wallets = wallets;
  }

  @Override
  public void add(Reseller reseller) {
    resellers.insert(reseller.id(), reseller);
  }

  @Override
  public void update(Reseller reseller) {
    resellers.update(reseller.id(), reseller);
  }

  @Override
  public Optional<Reseller> find(AccountId id) {
    return resellers.find(id);
  }

  @Override
  public Optional<Reseller> lock(AccountId id) {
    return resellers.find(id);
  }

  @Override
  public List<Reseller> findAll(Collection<AccountId> ids) {
    return ids.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  @Override
  public List<Reseller> lockAll(Collection<AccountId> ids) {
    return findAll(ids);
  }

  @Override
  public Optional<ResellerListing> show(AccountId id) {
    return resellers.find(id).flatMap(this::listing);
  }

  @Override
  public Page<ResellerListing> list(ResellerQuery query, PageRequest page) {
    var newestFirst =
        Comparator.<ResellerListing>comparingLong(it -> it.account().serial()).reversed();
    return Page.of(listings().filter(it -> fits(query, it)).sorted(newestFirst).toList(), page);
  }

  @Override
  public List<Buyer> buyersAfter(Optional<AccountId> last, int atMost) {
    return listings()
        .filter(it -> !it.account().isDeleted())
        .filter(it -> last.isEmpty() || it.reseller().id().compareTo(last.get()) > 0)
        .sorted(Comparator.comparing(it -> it.reseller().id()))
        .limit(atMost)
        .map(it -> new Buyer(it.reseller(), it.account(), it.wallet()))
        .toList();
  }

  @Override
  public List<SubReseller> under(AccountId parent) {
    return resellers.where(it -> it.parent().equals(Optional.of(parent))).stream()
        .filter(it -> accounts.find(it.id()).filter(account -> !account.isDeleted()).isPresent())
        .flatMap(it -> it.fold(top -> Optional.<SubReseller>empty(), Optional::of).stream())
        .toList();
  }

  @Override
  public Overview overview() {
    var sums = new TreeMap<String, Money>();
    for (var listing : listings().filter(it -> !it.account().isDeleted()).toList()) {
      var balance = listing.wallet().balance();
      var unused = sums.merge(balance.currency().getCurrencyCode(), balance, Money::plus);
    }
    return new Overview(
        count(AccountKind.RESELLER, it -> it.status() == AccountStatus.ACTIVE),
        count(AccountKind.RESELLER, it -> it.status() == AccountStatus.SUSPENDED),
        count(AccountKind.SUB_RESELLER, it -> true),
        count(AccountKind.CUSTOMER, it -> true),
        List.copyOf(sums.values()));
  }

  @Override
  public boolean anyWithPackage(String packageName) {
    return listings()
        .filter(it -> !it.account().isDeleted())
        .anyMatch(it -> it.reseller().allotment().packageName().equals(packageName));
  }

  /** Every one of them. */
  Collection<Reseller> everybody() {
    return resellers.all();
  }

  private Stream<ResellerListing> listings() {
    return resellers.all().stream().flatMap(it -> listing(it).stream());
  }

  private Optional<ResellerListing> listing(Reseller reseller) {
    return accounts
        .find(reseller.id())
        .flatMap(
            account ->
                wallets
                    .find(reseller.id())
                    .map(it -> new ResellerListing(reseller, account, it, below(account))));
  }

  private ResellerListing.Counts below(Account account) {
    return new ResellerListing.Counts(
        count(AccountKind.SUB_RESELLER, it -> it.parent().equals(Optional.of(account.id()))),
        count(AccountKind.CUSTOMER, it -> it.parent().equals(Optional.of(account.id()))),
        0);
  }

  private long count(AccountKind kind, Predicate<Account> wanted) {
    return accounts.living(wanted.and(it -> it.kind() == kind)).size();
  }

  private static boolean fits(ResellerQuery query, ResellerListing listing) {
    var account = listing.account();
    return query.parent().map(it -> account.parent().equals(Optional.of(it))).orElse(true)
        && query.status().map(it -> it == account.status()).orElse(!account.isDeleted())
        && query.text().map(it -> contains(listing, it.toLowerCase(Locale.ROOT))).orElse(true);
  }

  private static boolean contains(ResellerListing listing, String text) {
    var company = listing.reseller().company();
    return Stream.of(
            Optional.of(listing.account().username().value()),
            Optional.of(listing.account().email().key()),
            listing.account().contact().fullName(),
            company.displayName(),
            company.companyName())
        .flatMap(Optional::stream)
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(text));
  }
}
