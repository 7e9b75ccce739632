package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.whitelabel.FaultyConnector.Crash;
import io.tallyhost.application.whitelabel.FaultyConnector.Fault;
import io.tallyhost.application.whitelabel.OrderOutcome.NotCovered;
import io.tallyhost.application.whitelabel.OrderOutcome.NotDelivered;
import io.tallyhost.application.whitelabel.OrderOutcome.OutOfStock;
import io.tallyhost.application.whitelabel.OrderOutcome.Placed;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.whitelabel.ProductOrder.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OrderProductTest {

  private static final String CRM = "{\"subdomain\":\"acmesales\"}";

  private final WhitelabelWorld world = new WhitelabelWorld();

  @Test
  void a_delivered_order_is_charged_and_tells_its_credentials_once() {
    var placed = (Placed) world.order("vpn", "{\"billing_cycle\":\"annual\"}");

    assertThat(placed.charged()).isEqualTo(Money.of("USD", 5400));
    assertThat(placed.newBalance()).isEqualTo(Money.of("USD", 9600));
    assertThat(placed.told().values()).containsKeys("message", "billing_cycle", "vpn_credentials");
    var service = world.services.findBySerial(placed.service()).orElseThrow();
    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.billing().nextDueAt()).contains(Instant.parse("2027-05-17T04:31:57Z"));
    var order = world.orders.ofService(service.id()).orElseThrow();
    assertThat(order.kept().values()).containsOnlyKeys("username");
    assertThat(world.safe.open(order.id().value(), order.secrets().orElseThrow()))
        .contains("password");
  }

  @Test
  void what_takes_time_is_told_to_wait_and_runs_when_it_is_over() {
    var placed = (Placed) world.order("crm", CRM);

    assertThat(placed.told().find("note")).isPresent();
    assertThat(status(placed)).isEqualTo(ServiceStatus.PENDING);
    world.clock.advance(Duration.ofSeconds(31));
    assertThat(world.lookAfterOrders.handle()).isEqualTo(1);
    assertThat(status(placed)).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(world.lookAfterOrders.handle()).isZero();
  }

  @Test
  void what_came_later_is_told_once_to_whoever_bought_it() {
    var show = new ShowCredentials(world.wares, world.delivery, world.office);
    var atOnce = (Placed) world.order("vpn", "{}");
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> show.handle(world.reseller, atOnce.service()));
    world.connector.faults.add(Fault.LOST_AFTER);
    var late = (Placed) world.order("vpn", "{}");
    assertThat(late.told().find("vpn_credentials")).isEmpty();
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> show.handle(world.reseller, late.service()));
    world.clock.advance(Duration.ofMinutes(5));
    assertThat(world.lookAfterOrders.handle()).isEqualTo(1);

    var stranger = People.reseller(new AccountId(world.ids.next()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> show.handle(stranger, late.service()));
    assertThat(show.handle(world.reseller, late.service()).find("vpn_credentials")).isPresent();
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> show.handle(world.reseller, late.service()));
  }

  @Test
  void a_certain_failure_returns_the_money_and_leaves_nothing_on_the_shelf() {
    world.connector.faults.add(Fault.REFUSES);

    assertThat(world.order("vpn", "{}")).isInstanceOf(NotDelivered.class);

    assertThat(world.balance()).isEqualTo(15_000);
    assertThat(world.wallets.movements(world.reseller.account(), PageRequest.first()).items())
        .hasSize(3);
  }

  @Test
  void what_the_connector_has_not_is_out_of_stock_and_costs_nothing() {
    var outcome =
        world.order(
            "domain_registration",
            "{\"domain\":\"google.com\",\"ns1\":\"ns1.a.com\",\"ns2\":\"ns2.a.com\"}");

    assertThat(outcome).isInstanceOf(OutOfStock.class);
    assertThat(world.balance()).isEqualTo(15_000);
  }

  @Test
  void too_little_money_changes_nothing() {
    for (var number = 0; number < 15; number++) {
      assertThat(world.order("website_builder", "{}")).isInstanceOf(Placed.class);
    }

    assertThat(world.order("vpn", "{}"))
        .isEqualTo(new NotCovered(Money.of("USD", 600), Money.of("USD", 0)));
    assertThat(world.connector.calls).hasSize(15);
  }

  @Test
  void an_unknown_client_or_product_and_a_wrong_field_charge_nothing() {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> world.order("telepathy", "{}"));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> world.order("' OR 1=1", "{}"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> world.order("vpn", "{\"billing_cycle\":\"never\"}"));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () ->
                world.orderProduct.handle(
                    world.reseller, new OrderProduct.Command(1, "vpn", Fields.NONE, false)));
    var stranger = People.reseller(new AccountId(world.ids.next()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () ->
                world.orderProduct.handle(
                    stranger,
                    new OrderProduct.Command(world.client.serial(), "vpn", Fields.NONE, false)));
    assertThat(world.balance()).isEqualTo(15_000);
    assertThat(world.connector.calls).isEmpty();
  }

  @Test
  void the_same_order_twice_makes_two_services() {
    assertThat(((Placed) world.order("vpn", "{}")).service())
        .isNotEqualTo(((Placed) world.order("vpn", "{}")).service());
    assertThat(world.balance()).isEqualTo(13_800);
  }

  @Test
  void a_connector_is_told_of_suspension_and_end_whoever_decides_them() {
    var placed = (Placed) world.order("vpn", "{}");
    var service = world.services.findBySerial(placed.service()).orElseThrow();
    world.services.update(service.change().suspended(SuspensionReason.BILLING));
    world.clock.advance(Duration.ofMinutes(5));

    world.connector.faults.add(Fault.LOST_BEFORE);
    assertThat(world.tellConnectors.handle()).isEqualTo(1);
    assertThat(told(placed)).isEqualTo(Told.RUN);
    world.clock.advance(Duration.ofMinutes(5));
    assertThat(world.tellConnectors.handle()).isEqualTo(1);
    assertThat(told(placed)).isEqualTo(Told.SUSPEND);

    world.endService.handle(world.reseller, placed.service());
    assertThat(told(placed)).isEqualTo(Told.END);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> world.endService.handle(world.reseller, placed.service()));
  }

  @Test
  void whatever_goes_wrong_in_two_calls_nobody_pays_for_nothing_or_gets_two_for_one() {
    for (var first : Fault.values()) {
      for (var second : Fault.values()) {
        for (var product : List.of("vpn", "crm")) {
          sweep(new WhitelabelWorld(), product, List.of(first, second));
        }
      }
    }
  }

  private static void sweep(WhitelabelWorld world, String product, List<Fault> faults) {
    world.connector.faults.addAll(faults);
    try {
      var unused = world.order(product, product.equals("crm") ? CRM : "{}");
    } catch (Crash died) {
      assertThat(faults).contains(Fault.CRASH);
    }
    for (var round = 0; round < 8; round++) {
      world.clock.advance(Duration.ofHours(1));
      lookAfter(world);
    }
    settled(world, faults);
  }

  private static void lookAfter(WhitelabelWorld world) {
    try {
      var unused = world.lookAfterOrders.handle();
    } catch (Crash died) {
      assertThat(world.connector.calls).isNotEmpty();
    }
  }

  private static void settled(WhitelabelWorld world, List<Fault> faults) {
    var services =
        world.services.page(ServiceQuery.of(world.reseller.account()), PageRequest.first()).items();
    assertThat(services).hasSize(1);
    var active = services.get(0).status() == ServiceStatus.ACTIVE;
    assertThat(world.connector.delivered).as("%s", faults).hasSize(active ? 1 : 0);
    var price = services.get(0).billing().price().minor();
    assertThat(world.balance()).as("%s", faults).isEqualTo(active ? 15_000 - price : 15_000);
    assertThat(services.get(0).status())
        .as("%s", faults)
        .isIn(ServiceStatus.ACTIVE, ServiceStatus.TERMINATED);
  }

  private ServiceStatus status(Placed placed) {
    return world.services.findBySerial(placed.service()).orElseThrow().status();
  }

  private Told told(Placed placed) {
    return Optional.of(world.services.findBySerial(placed.service()).orElseThrow())
        .flatMap(service -> world.orders.ofService(service.id()))
        .orElseThrow()
        .told();
  }
}
