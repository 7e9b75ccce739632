package io.tallyhost.application.reseller;

import static java.util.Objects.requireNonNull;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Resellers in a map, with the accounts and wallets that stand beside them in lists. */
public final class InMemoryResellers implements Resellers {

  private final Map<AccountId, Reseller> resellers = new ConcurrentSkipListMap<>();
  private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
  private final Wallets wallets;

  public InMemoryResellers(Wallets wallets) {
    this.wallets = wallets;
  }

  /** Somebody with an account; its wallet is opened by whoever adds it. */
  public void add(Account account, Reseller reseller) {
    var unused = accounts.put(account.id(), account);
    add(reseller);
  }

  @Override
  public void add(Reseller reseller) {
    var unused = resellers.put(reseller.id(), reseller);
  }

  @Override
  public void update(Reseller reseller) {
    add(reseller);
  }

  @Override
  public Optional<Reseller> find(AccountId id) {
    return Optional.ofNullable(resellers.get(id));
  }

  @Override
  public List<Reseller> findAll(Collection<AccountId> ids) {
    return ids.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  @Override
  public Optional<Reseller> lock(AccountId id) {
    return find(id);
  }

  @Override
  public List<Reseller> lockAll(Collection<AccountId> ids) {
    return findAll(ids);
  }

  @Override
  public Optional<ResellerListing> show(AccountId id) {
    return find(id).map(this::listed);
  }

  @Override
  public Page<ResellerListing> list(ResellerQuery query, PageRequest page) {
    return Page.of(resellers.values().stream().map(this::listed).toList(), page);
  }

  @Override
  public List<SubReseller> under(AccountId parent) {
    return List.of();
  }

  @Override
  public boolean anyWithPackage(String packageName) {
    return false;
  }

  @Override
  public Overview overview() {
    return new Overview(resellers.size(), 0, 0, 0, List.of());
  }

  private ResellerListing listed(Reseller reseller) {
    return new ResellerListing(
        reseller,
        requireNonNull(accounts.get(reseller.id())),
        wallets.find(reseller.id()).orElseThrow(),
        new ResellerListing.Counts(0, 0));
  }
}
