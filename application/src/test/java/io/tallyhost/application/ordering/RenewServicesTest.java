package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderQuery;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RenewServicesTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final OrderWorld world = new OrderWorld();
  private final RenewServices renew =
      new RenewServices(
          new RenewServices.Books(world.books, world.serviceBooks),
          new RenewServices.PaymentRules(accounts -> Map.of(), (day, buyer) -> VatDecision.none()),
          world.office);

  @Test
  void a_month_is_paid_when_it_begins_and_only_once() {
    var principal = world.prepaid(10_000);
    var service = monthly(principal);
    var before = world.balance(principal);
    var due = due(service);
    world.clock.set(due);

    assertThat(renew.handle()).isEqualTo(1);
    assertThat(renew.handle()).isZero();

    assertThat(before - world.balance(principal)).isEqualTo(service.billing().price().minor());
    assertThat(due(world.service(service.id()))).isAfter(due.plus(Duration.ofDays(27)));
  }

  @Test
  void what_began_on_a_31st_is_due_on_the_last_day_of_february_and_on_the_31st_again() {
    world.clock.set(Instant.parse("2027-01-31T10:00:00Z"));
    var service = monthly(world.prepaid(10_000));
    assertThat(due(service)).isEqualTo(Instant.parse("2027-02-28T10:00:00Z"));

    world.clock.set(due(service));
    assertThat(renew.handle()).isEqualTo(1);

    assertThat(due(world.service(service.id()))).isEqualTo(Instant.parse("2027-03-31T10:00:00Z"));
  }

  @Test
  void what_is_not_covered_is_tried_on_three_days_and_runs_again_when_it_is_paid() {
    var principal = poor();
    var service = monthly(principal);
    world.clock.set(due(service));
    for (var day = 0; day < 3; day++) {
      assertThat(world.service(service.id()).status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(renew.handle()).isEqualTo(1);
      world.clock.advance(DAY);
    }
    assertThat(world.service(service.id()).status()).isEqualTo(ServiceStatus.SUSPENDED);

    topUp(principal.account(), 10_000);
    var paid = world.placed(world.payOrder.handle(principal, renewal(principal).id()));

    assertThat(paid.status()).isEqualTo(OrderStatus.ACTIVE);
    assertThat(world.service(service.id()).status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(renew.handle()).isZero();
  }

  @Test
  void what_is_never_paid_ends_thirty_days_after_it_was_suspended() {
    var principal = poor();
    var service = monthly(principal);
    world.clock.set(due(service));
    for (var day = 0; day < 32; day++) {
      assertThat(renew.handle()).as("three tries").isEqualTo(day < 3 ? 1 : 0);
      assertThat(world.service(service.id()).isLive()).isTrue();
      world.clock.advance(DAY);
    }

    assertThat(renew.handle()).isEqualTo(1);

    assertThat(world.service(service.id()).status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThat(world.balance(principal)).isZero();
  }

  @Test
  void what_was_called_off_ends_with_its_period_and_costs_nothing_more() {
    var principal = world.prepaid(10_000);
    var service = monthly(principal);
    var before = world.balance(principal);
    assertThat(new CancelService(world.books, world.office).handle(principal, service.id()))
        .isPresent();
    world.clock.set(due(service));

    assertThat(renew.handle()).isEqualTo(1);

    assertThat(world.service(service.id()).status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThat(world.balance(principal)).isEqualTo(before);
  }

  @Test
  void who_pays_afterwards_gets_an_order_for_the_invoice_and_no_debit() {
    var principal = world.postpaid(5);
    var service = monthly(principal);
    world.clock.set(due(service));
    var postpaid = new PayerTerms(BillingMode.POSTPAID, TaxProfile.UNKNOWN);
    var afterwards =
        new RenewServices(
            new RenewServices.Books(world.books, world.serviceBooks),
            new RenewServices.PaymentRules(
                accounts -> Map.of(principal.account(), postpaid),
                (day, buyer) -> VatDecision.none()),
            world.office);

    assertThat(afterwards.handle()).isEqualTo(1);

    assertThat(world.balance(principal)).isZero();
    assertThat(renewal(principal).amounts().gross()).isEqualTo(service.billing().price());
    assertThat(renewal(principal).status()).isEqualTo(OrderStatus.ACTIVE);
  }

  /** Somebody who can pay the first month and nothing after it. */
  private Principal poor() {
    var other = new OrderWorld();
    var order =
        other.placed(
            other.placeOrder.handle(other.prepaid(10_000), other.preset(BillingPeriod.MONTHLY)));
    return world.prepaid(order.amounts().gross().minor());
  }

  private Service monthly(Principal principal) {
    var order = world.ordered(principal, BillingPeriod.MONTHLY);
    world.settle();
    return world.serviceOf(order);
  }

  private Order renewal(Principal principal) {
    var query = new OrderQuery(Optional.of(principal.account()), Optional.empty());
    return world.orders.page(query, PageRequest.first()).items().stream()
        .filter(order -> order.kind() == OrderKind.RENEWAL)
        .findFirst()
        .orElseThrow();
  }

  private static Instant due(Service service) {
    return service.billing().nextDueAt().orElseThrow();
  }

  private void topUp(AccountId id, long cents) {
    var wallet = world.wallets.find(id).orElseThrow();
    var deposit =
        new LedgerTransaction(
            new TransactionId(world.ids.next()),
            id,
            TransactionKind.TOP_UP,
            world.clock.instant(),
            "Top-up",
            Optional.empty(),
            List.of(
                new LedgerEntry(LedgerAccount.wallet(id), Money.of("EUR", cents)),
                new LedgerEntry(LedgerAccount.own(Side.CASH), Money.of("EUR", -cents))));
    world.wallets.record(List.of(wallet.credit(deposit).wallet()), deposit);
  }
}
