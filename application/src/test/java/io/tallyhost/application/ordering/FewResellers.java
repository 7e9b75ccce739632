package io.tallyhost.application.ordering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** As much of resellers as an order asks for. */
public final class FewResellers implements Resellers {

  private final Map<AccountId, Reseller> resellers = new ConcurrentHashMap<>();

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
    return Optional.empty();
  }

  @Override
  public Page<ResellerListing> list(ResellerQuery query, PageRequest page) {
    return Page.of(List.of(), page);
  }

  @Override
  public List<Buyer> buyersAfter(Optional<AccountId> last, int atMost) {
    return List.of();
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
    throw new IllegalStateException("Nobody asks for figures here");
  }
}
