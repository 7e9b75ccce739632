package io.tallyhost.application.metering;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.identity.InMemoryPermissionGroups;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.reseller.InMemoryResellers;
import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.service.SomeServices;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Optional;

/** Resellers with wallets and servers, for the promises made about where they stand. */
public final class PositionsWorld {

  static final BillingTerms LATER = new BillingTerms(BillingMode.POSTPAID, Optional.of(7), false);

  final RandomIds ids = new RandomIds();
  final SomeAccounts some = new SomeAccounts();
  final Books books;

  /** What is kept: in memory, or by whatever else is to promise the same. */
  public record Books(
      Positions positions,
      Accounts accounts,
      Resellers resellers,
      Wallets wallets,
      Services services,
      Meters meters,
      UnitOfWork unitOfWork) {}

  public PositionsWorld(Books books) {
    this.books = books;
  }

  static PositionsWorld inMemory() {
    var unitOfWork = new InMemoryUnitOfWork();
    var accounts =
        new InMemoryAccounts(unitOfWork, new InMemoryPermissionGroups(unitOfWork, group -> 0L));
    var wallets = new InMemoryWallets(unitOfWork);
    var resellers = new InMemoryResellers(unitOfWork, accounts, wallets);
    var services = new InMemoryServices(unitOfWork);
    var meters = new InMemoryMeters(unitOfWork, wallets);
    var positions = new InMemoryPositions(resellers, wallets, services, meters);
    return new PositionsWorld(
        new Books(positions, accounts, resellers, wallets, services, meters, unitOfWork));
  }

  Account topLevel() {
    var account = opened(some.reseller());
    books
        .resellers()
        .add(new TopLevelReseller(account.id(), ResellerDetails.standard().withBilling(LATER)));
    return account;
  }

  Account subOf(Account parent) {
    var account = opened(some.subResellerOf(parent));
    var details = ResellerDetails.standard().withBilling(BillingTerms.PREPAID);
    books.resellers().add(new SubReseller(parent.id(), account.id(), details));
    return account;
  }

  private Account opened(Account account) {
    books.accounts().add(account);
    books.wallets().open(wallet(account.owner()));
    return account;
  }

  static Wallet wallet(Owner owner) {
    return Wallet.open(owner, new CreditLimit(Money.of("EUR", 123)));
  }

  Service pending(Account owner) {
    return SomeServices.pending(ids, owner.owner(), books.services().nextSerial());
  }

  Service added(Service service) {
    books.services().add(service);
    return service;
  }

  Stretch started(Service service) {
    return started(service, Optional.empty());
  }

  Stretch started(Service service, Optional<Stretch> before) {
    var rate = new MeterRate(service.billing().hourlyRate().orElseThrow(), Optional.empty());
    var metered = new MeteredService(service.id(), service.serial());
    var stretch =
        before
            .map(it -> it.next(rate, SomeServices.NOW))
            .orElseGet(() -> Stretch.first(metered, service.owner(), rate, SomeServices.NOW));
    books.unitOfWork().run(() -> books.meters().start(locked(stretch).started(stretch), stretch));
    return stretch;
  }

  Stretch stopped(Stretch running) {
    var stretch = running.stopped(SomeServices.NOW.plusSeconds(60));
    books.unitOfWork().run(() -> books.meters().stop(locked(stretch).stopped(stretch), stretch));
    return stretch;
  }

  private MeteredWallet locked(Stretch stretch) {
    var currency = stretch.terms().rate().perHour().currency();
    return books.meters().lock(MeteredWallet.open(stretch.payer(), currency, SomeServices.NOW));
  }
}
