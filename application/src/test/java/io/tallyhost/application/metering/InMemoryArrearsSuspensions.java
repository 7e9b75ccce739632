package io.tallyhost.application.metering;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.ArrearsSuspensions;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.wallet.Wallet;
import java.util.Collection;
import java.util.List;

/** Suspensions in a map. */
public final class InMemoryArrearsSuspensions implements ArrearsSuspensions {

  private final InMemoryTable<ServiceId, Unpaid> suspended;
  private final InMemoryWallets wallets;
  private final InMemoryMeters meters;

  public InMemoryArrearsSuspensions(
      InMemoryUnitOfWork unitOfWork, InMemoryWallets wallets, InMemoryMeters meters) {
    this.suspended = InMemoryTable.ordered(unitOfWork);
    this.wallets = wallets;
    this.meters = meters;
  }

  @Override
  public List<Unpaid> unpaid(int atMost) {
    return wallets.everybody().stream()
        .filter(wallet -> wallet.arrears().isPositive())
        .flatMap(wallet -> meters.running(wallet.owner().account()).stream())
        .map(stretch -> new Unpaid(stretch.payer(), stretch.service().id()))
        .limit(atMost)
        .toList();
  }

  @Override
  public List<AccountId> payable(int atMost) {
    return wallets.everybody().stream()
        .filter(wallet -> wallet.arrears().isPositive() && wallet.available().isPositive())
        .map(Wallet::owner)
        .map(owner -> owner.account())
        .limit(atMost)
        .toList();
  }

  @Override
  public void add(Collection<Unpaid> all) {
    all.forEach(one -> suspended.put(one.service(), one));
  }

  @Override
  public List<ServiceId> take(AccountId payer) {
    var taken = suspended.where(one -> one.payer().account().equals(payer));
    taken.forEach(one -> suspended.remove(one.service()));
    return taken.stream().map(Unpaid::service).toList();
  }
}
