package io.tallyhost.application.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.service.SomeServices;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeterReading;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Position;
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
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Positions} promises. */
public abstract class PositionsContract {

  private static final BillingTerms LATER =
      new BillingTerms(BillingMode.POSTPAID, Optional.of(7), false);

  private final RandomIds ids = new RandomIds();
  private final SomeAccounts some = new SomeAccounts();

  protected abstract Positions positions();

  protected abstract Accounts accounts();

  protected abstract Resellers resellers();

  protected abstract Wallets wallets();

  protected abstract Services services();

  protected abstract Meters meters();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void whoever_has_just_come_has_terms_and_money_and_nothing_that_runs() {
    var top = topLevel();

    var position = position(top);

    assertThat(position.terms()).isEqualTo(LATER);
    assertThat(position.wallet()).isEqualTo(wallet(top.owner()));
    assertThat(position.tally().counts()).isEmpty();
    assertThat(position.meter()).isEmpty();
  }

  @Test
  void all_that_is_kept_of_a_reseller_is_told_at_once() {
    var sub = subOf(topLevel());
    var pending = added(pending(sub));
    added(pending(sub).change().terminated(SomeServices.NOW));
    added(pending(sub).change().bound(ids.next()).change().activated());
    started(pending);

    var position = position(sub);

    assertThat(position.terms()).isEqualTo(BillingTerms.PREPAID);
    assertThat(position.wallet()).isEqualTo(wallet(sub.owner()));
    assertThat(position.tally().counts())
        .hasSize(3)
        .containsExactlyInAnyOrderElementsOf(services().tally(sub.id()).counts());
    assertThat(position.meter()).contains(meters().wallets(List.of(sub.id())).get(sub.id()));
    assertThat(position.meter().map(it -> it.load().running())).contains(1L);
  }

  @Test
  void what_others_run_is_not_told() {
    var top = topLevel();
    var one = subOf(top);
    var other = subOf(top);
    started(added(pending(one)));

    assertThat(position(one).tally().services()).isEqualTo(1);
    for (var idle : List.of(top, other)) {
      assertThat(position(idle).tally().services()).isZero();
      assertThat(position(idle).meter()).isEmpty();
    }
  }

  @Test
  void who_is_no_reseller_has_no_position() {
    var customer = some.customerOf(topLevel());
    accounts().add(customer);

    assertThat(positions().of(customer.id())).isEmpty();
    assertThat(positions().of(some.id())).isEmpty();
  }

  @Test
  void a_list_of_services_brings_what_their_meters_are_read_off() {
    var top = topLevel();
    var idle = added(pending(top));
    var running = added(pending(top));
    var first = started(running);
    var restarted = added(pending(top));
    var before = stopped(started(restarted));
    var after = started(restarted, Optional.of(before));
    started(added(pending(subOf(top))));

    var query = ServiceQuery.of(top.id());
    var list = services(positions(), query, PageRequest.first());

    assertThat(list)
        .extracting(MeterReading::service)
        .isEqualTo(services().page(query, PageRequest.first()).items());
    assertThat(recent(list, idle)).isEmpty();
    assertThat(recent(list, running)).containsExactly(first);
    assertThat(recent(list, restarted)).containsExactlyInAnyOrder(before, after);
  }

  @Test
  void a_list_of_services_is_narrowed_and_told_in_parts() {
    var top = topLevel();
    var one = added(pending(top));
    var other = added(pending(top));
    var gone = added(pending(top).change().terminated(SomeServices.NOW));
    started(one);

    var pending = narrowed(top, ServiceStatus.PENDING);
    var parts = new ArrayList<Service>();
    for (var offset = 0; offset < 3; offset++) {
      services(positions(), pending, new PageRequest(1, offset)).stream()
          .map(MeterReading::service)
          .forEach(parts::add);
    }

    assertThat(parts).containsExactlyInAnyOrder(one, other);
    assertThat(parts).isEqualTo(services().page(pending, PageRequest.first()).items());
    assertThat(services(positions(), narrowed(top, ServiceStatus.TERMINATED), PageRequest.first()))
        .containsExactly(new MeterReading(gone, List.of()));
  }

  @Test
  void what_has_changed_since_it_was_listed_is_listed_as_it_is() {
    var top = topLevel();
    var service = added(pending(top));
    var positions = positions();
    var query = ServiceQuery.of(top.id());
    assertThat(recent(services(positions, query, PageRequest.first()), service)).isEmpty();

    var running = started(service);
    assertThat(recent(services(positions, query, PageRequest.first()), service))
        .containsExactly(running);

    var stopped = stopped(running);
    assertThat(recent(services(positions, query, PageRequest.first()), service))
        .containsExactly(stopped);

    var renamed = service.change().labelled("renamed");
    services().update(renamed);
    assertThat(services(positions, query, PageRequest.first()))
        .containsExactly(new MeterReading(renamed, List.of(stopped)));

    var other = added(pending(top));
    assertThat(services(positions, query, PageRequest.first()))
        .extracting(MeterReading::service)
        .containsExactlyInAnyOrder(renamed, other);
  }

  @Test
  void what_changes_twice_at_once_is_listed_as_it_is_in_the_end() {
    var top = topLevel();
    var service = added(pending(top));
    var positions = positions();
    var query = ServiceQuery.of(top.id());
    var last = service.change().labelled("last");
    unitOfWork()
        .run(
            () -> {
              services().update(service.change().labelled("first"));
              assertThat(services(positions, query, PageRequest.first())).hasSize(1);
              services().update(last);
            });

    assertThat(services(positions, query, PageRequest.first()))
        .containsExactly(new MeterReading(last, List.of()));
  }

  private static List<MeterReading> services(
      Positions positions, ServiceQuery query, PageRequest page) {
    return positions.portfolio(query.account().orElseThrow(), query, page).orElseThrow().services();
  }

  private static ServiceQuery narrowed(Account account, ServiceStatus status) {
    return ServiceQuery.of(account.id()).narrowed(Optional.empty(), Optional.of(status));
  }

  private static List<Stretch> recent(List<MeterReading> list, Service service) {
    return list.stream()
        .filter(it -> it.service().equals(service))
        .findFirst()
        .orElseThrow()
        .recent();
  }

  private Position position(Account account) {
    return positions().of(account.id()).orElseThrow();
  }

  private Account topLevel() {
    var account = opened(some.reseller());
    resellers()
        .add(new TopLevelReseller(account.id(), ResellerDetails.standard().withBilling(LATER)));
    return account;
  }

  private Account subOf(Account parent) {
    var account = opened(some.subResellerOf(parent));
    var details = ResellerDetails.standard().withBilling(BillingTerms.PREPAID);
    resellers().add(new SubReseller(parent.id(), account.id(), details));
    return account;
  }

  private Account opened(Account account) {
    accounts().add(account);
    wallets().open(wallet(account.owner()));
    return account;
  }

  private static Wallet wallet(Owner owner) {
    return Wallet.open(owner, new CreditLimit(Money.of("EUR", 123)));
  }

  private Service pending(Account owner) {
    return SomeServices.pending(ids, owner.owner(), services().nextSerial());
  }

  private Service added(Service service) {
    services().add(service);
    return service;
  }

  private Stretch started(Service service) {
    return started(service, Optional.empty());
  }

  private Stretch started(Service service, Optional<Stretch> before) {
    var rate = new MeterRate(service.billing().hourlyRate().orElseThrow(), Optional.empty());
    var metered = new MeteredService(service.id(), service.serial());
    var stretch =
        before
            .map(it -> it.next(rate, SomeServices.NOW))
            .orElseGet(() -> Stretch.first(metered, service.owner(), rate, SomeServices.NOW));
    unitOfWork().run(() -> meters().start(locked(stretch).started(stretch), stretch));
    return stretch;
  }

  private Stretch stopped(Stretch running) {
    var stretch = running.stopped(SomeServices.NOW.plusSeconds(60));
    unitOfWork().run(() -> meters().stop(locked(stretch).stopped(stretch), stretch));
    return stretch;
  }

  private MeteredWallet locked(Stretch stretch) {
    var currency = stretch.terms().rate().perHour().currency();
    return meters().lock(MeteredWallet.open(stretch.payer(), currency, SomeServices.NOW));
  }
}
