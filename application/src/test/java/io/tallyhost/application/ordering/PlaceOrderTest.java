package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.catalog.SomeCatalogue;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class PlaceOrderTest {

  private final OrderWorld world = new OrderWorld();

  @Test
  void an_hourly_order_costs_nothing_at_once_and_is_metered_from_when_it_runs() {
    var reseller = world.postpaid(3);

    var order = world.ordered(reseller, BillingPeriod.HOURLY);

    // 499 cents a month over 720 hours are 0.69 cents an hour, rounded up.
    assertThat(order.terms().hourlyRate().orElseThrow().perHour()).isEqualTo(SomeCatalogue.eur(1));
    assertThat(order.status()).isEqualTo(OrderStatus.PAID);
    assertThat(order.amounts().gross()).isEqualTo(SomeCatalogue.eur(0));
    assertThat(world.meter.of(world.serviceOf(order).id())).isEmpty();

    world.settle();

    assertThat(world.now(order).status()).isEqualTo(OrderStatus.ACTIVE);
    assertThat(world.serviceOf(order).status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.serviceOf(order).externalId()).isPresent();
    assertThat(world.meter.runs(world.serviceOf(order).id())).isTrue();
  }

  @Test
  void a_monthly_order_is_debited_with_its_tax() {
    var reseller = world.reseller(1000, BillingTerms.PREPAID, TaxProfile.consumer("DE"));

    var order = world.ordered(reseller, BillingPeriod.MONTHLY);

    // 19 % of 499 are 94.81, so 95; 1000 − 594 are left.
    assertThat(order.amounts().gross()).isEqualTo(SomeCatalogue.eur(594));
    assertThat(world.balance(reseller)).isEqualTo(406);
    assertThat(world.serviceOf(order).billing().nextDueAt())
        .contains(java.time.Instant.parse("2026-05-23T14:08:11Z"));
  }

  @Test
  void a_machine_built_to_order_costs_what_its_parts_cost() {
    var reseller = world.prepaid(5000);

    var order =
        world.placed(
            world.placeOrder.handle(
                reseller, world.command(custom("fi-hel", 1), BillingPeriod.MONTHLY, promo())));

    // 4 × 200 + 2 × 300 + 6 × 100 + 1 × 100 = 2100, ten percent off.
    assertThat(order.amounts().gross()).isEqualTo(SomeCatalogue.eur(1890));
    assertThat(order.lines()).hasSize(2);
  }

  @Test
  void an_hour_of_everything_must_be_covered() {
    var reseller = world.prepaid(2);
    var first = world.ordered(reseller, BillingPeriod.HOURLY);

    var second = world.placeOrder.handle(reseller, command(custom("fi-hel", 0)));

    assertThat(first.status()).isEqualTo(OrderStatus.PAID);
    // 2000 / 720 = 2.78, so 3 for it, and 1 for what runs already.
    assertThat(second)
        .isEqualTo(new OrderOutcome.NotCovered(SomeCatalogue.eur(4), SomeCatalogue.eur(2), true));
  }

  @Test
  void a_place_without_room_is_refused_with_those_that_have_some() {
    var outcome = world.placeOrder.handle(world.prepaid(100), command(custom("us-ash", 0)));

    assertThat(outcome)
        .isEqualTo(
            new OrderOutcome.NotOrderable(
                OrderOutcome.NotOrderable.Reason.LOCATION,
                "Invalid location \"us-ash\". Available: de-fra, fi-hel"));
  }

  @Test
  void an_unknown_promo_code_is_refused() {
    var outcome =
        world.placeOrder.handle(
            world.prepaid(1000),
            world.command(
                new Selection.Preset(world.variant),
                BillingPeriod.MONTHLY,
                Optional.of("NOTHING")));

    assertThat(outcome).isInstanceOf(OrderOutcome.NotOrderable.class);
    assertThat(world.orders.everything()).isEmpty();
  }

  @Test
  void a_trial_writes_nothing() {
    var reseller = world.prepaid(1000);
    var wanted = world.preset(BillingPeriod.MONTHLY);
    var trial =
        new PlaceOrder.Command(
            wanted.selection(),
            wanted.period(),
            wanted.label(),
            promo(),
            Optional.empty(),
            List.of(),
            false,
            true);

    var order = world.placed(world.placeOrder.handle(reseller, trial));

    assertThat(order.amounts().gross()).isEqualTo(SomeCatalogue.eur(449));
    assertThat(world.orders.everything()).isEmpty();
    assertThat(world.services.everything()).isEmpty();
    assertThat(world.tasks.everything()).isEmpty();
    assertThat(world.balance(reseller)).isEqualTo(1000);
    assertThat(world.catalogue.promoCodes().find("SUMMER10").orElseThrow().uses()).isZero();
    assertThat(world.trail.entries()).isEmpty();
  }

  @Test
  void of_fifty_at_once_as_many_are_placed_as_the_limit_allows() throws Exception {
    var reseller = world.postpaid(3);

    var outcomes =
        atOnce(50, () -> world.placeOrder.handle(reseller, world.preset(BillingPeriod.HOURLY)));

    assertThat(outcomes).filteredOn(OrderOutcome.Placed.class::isInstance).hasSize(3);
    assertThat(outcomes)
        .filteredOn(it -> !(it instanceof OrderOutcome.Placed))
        .containsOnly(new OrderOutcome.LimitReached(3, 3));
    assertThat(world.liveServices()).isEqualTo(3);
  }

  @Test
  void of_fifty_at_once_as_many_are_placed_as_there_is_money_for() throws Exception {
    var reseller = world.prepaid(998);

    var outcomes =
        atOnce(50, () -> world.placeOrder.handle(reseller, world.preset(BillingPeriod.MONTHLY)));

    assertThat(outcomes).filteredOn(OrderOutcome.Placed.class::isInstance).hasSize(2);
    assertThat(world.balance(reseller)).isZero();
  }

  private static Selection custom(String location, int extraIpv4) {
    return new Selection.Custom(VmType.CUSTOM, new VmResources(4, 2, 60), location, extraIpv4);
  }

  private PlaceOrder.Command command(Selection selection) {
    return world.command(selection, BillingPeriod.HOURLY, Optional.empty());
  }

  private static Optional<String> promo() {
    return Optional.of(" summer10 ");
  }

  static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var all = new java.util.ArrayList<T>();
      for (var future : threads.invokeAll(Collections.nCopies(times, call))) {
        all.add(future.get());
      }
      return all;
    } finally {
      var unused = threads.shutdownNow();
    }
  }
}
