package io.tallyhost.application.metering;

import static io.tallyhost.application.metering.MeteringWorld.TWO;
import static io.tallyhost.application.metering.MeteringWorld.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.service.ServiceId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What meters and ticks promise, whatever keeps them. */
public abstract class MeteringContract {

  private final MeteringWorld world;

  protected MeteringContract(MeteringWorld world) {
    this.world = world;
  }

  @Test
  void an_hour_is_taken_from_the_wallet_once() {
    var owner = world.prepaid(1000, 0);
    var service = world.started(owner, 7);
    world.clock.advance(Duration.ofMinutes(61));

    world.tick();
    var again = world.tick();

    assertThat(again.wallets()).isZero();
    assertThat(world.wallet(owner).balance()).isEqualTo(eur(-7));
    assertThat(world.figures(service).billed()).isEqualTo(new Usage(3600, eur(7)));
    assertThat(world.figures(service).lastBilledAt()).contains(TWO.plusSeconds(3600));
    assertThat(world.figures(service).pending().isNothing()).isTrue();
  }

  @Test
  void time_switched_off_is_free_and_parts_of_an_hour_add_up() {
    var owner = world.prepaid(1000, 0);
    var service = world.started(owner, 7);
    world.clock.advance(Duration.ofSeconds(3109));
    world.stopped(service);
    world.clock.advance(Duration.ofHours(5));

    world.tick();

    assertThat(world.wallet(owner).balance()).isEqualTo(eur(-6));
    assertThat(world.figures(service).billed()).isEqualTo(new Usage(3109, eur(6)));
    assertThat(world.meter(owner).load().unsettled()).isZero();
  }

  @Test
  void missed_days_are_caught_up_to_the_cent() {
    var owner = world.prepaid(1_000_000, 0);
    var service = world.started(owner, 7);
    world.clock.advance(Duration.ofHours(80));

    var figures = world.tick();

    assertThat(figures.serviceHours()).isGreaterThanOrEqualTo(80);
    assertThat(world.wallet(owner).balance()).isEqualTo(eur(-560));
    assertThat(world.figures(service).billed()).isEqualTo(new Usage(80 * 3600, eur(560)));
  }

  @Test
  void what_is_not_covered_is_owed_and_the_limit_holds() {
    var owner = world.prepaid(10, 0);
    var service = world.started(owner, 7);
    world.clock.advance(Duration.ofHours(2));

    world.tick();

    assertThat(world.wallet(owner).balance()).isEqualTo(eur(-10));
    assertThat(world.wallet(owner).arrears()).isEqualTo(eur(4));
    assertThat(world.figures(service).billed()).isEqualTo(new Usage(7200, eur(14)));
    assertThat(world.events(owner)).contains("wallet.arrears");
  }

  @Test
  void a_notice_is_given_once_for_each_threshold() {
    var owner = world.prepaid(7 * 26, 0);
    var unused = world.started(owner, 7);
    for (var hour = 0; hour < 26; hour++) {
      world.clock.advance(Duration.ofHours(1));
      world.tick();
    }

    assertThat(world.events(owner)).containsExactly("wallet.low", "wallet.low", "wallet.low");
  }

  @Test
  void who_pays_afterwards_accrues() {
    var owner = world.postpaid();
    var service = world.started(owner, 7);
    world.clock.advance(Duration.ofHours(3));

    world.tick();

    assertThat(world.wallet(owner).balance()).isEqualTo(eur(0));
    assertThat(world.meter(owner).accrued()).isEqualTo(eur(21));
    assertThat(world.figures(service).pending()).isEqualTo(new Usage(3 * 3600, eur(21)));
    assertThat(world.figures(service).pendingSince()).contains(TWO);
  }

  @Test
  void an_invoice_is_made_of_what_ran_since_the_last_one() {
    var owner = world.postpaid();
    var gone = world.started(owner, 7);
    world.clock.advance(Duration.ofHours(1));
    world.stopped(gone);
    var ended = world.started(owner, 7);
    world.clock.advance(Duration.ofHours(1));
    world.tick();
    world.invoice(owner);
    world.clock.advance(Duration.ofHours(1));
    world.stopped(ended);
    world.tick();
    var runs = world.started(owner, 7);
    var other = world.postpaid();
    var ofOther = world.started(other, 7);

    assertThat(world.sinceInvoiced(owner, other))
        .containsOnlyKeys(owner, other)
        .hasEntrySatisfying(owner, it -> assertThat(it).containsExactlyInAnyOrder(ended, runs))
        .hasEntrySatisfying(other, it -> assertThat(it).containsExactly(ofOther));
  }

  @Test
  void tax_is_taken_on_the_sum_of_a_month_and_not_hour_by_hour() {
    var owner = world.prepaid(100_000, 1900);
    var unused = world.started(owner, 7);
    for (var hour = 0; hour < 10; hour++) {
      world.clock.advance(Duration.ofHours(1));
      world.tick();
    }

    // 70 net and 13.3 tax are 83; ten times 7 and 1.33 would be 80
    assertThat(world.wallet(owner).balance()).isEqualTo(eur(-83));
  }

  @Test
  void two_that_tick_at_once_bill_each_hour_once() throws Exception {
    var owners = new ArrayList<Owner>();
    for (var i = 0; i < 20; i++) {
      var owner = world.prepaid(1_000_000, 0);
      owners.add(owner);
      for (var s = 0; s < 5; s++) {
        var unused = world.started(owner, 7);
      }
    }
    world.clock.advance(Duration.ofHours(30));
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<TickFigures> one = world::tick;
      for (var figures : threads.invokeAll(List.of(one, one, one, one))) {
        assertThat(figures.get().until()).isEqualTo(world.clock.instant());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(owners)
        .allSatisfy(owner -> assertThat(world.wallet(owner).balance()).isEqualTo(eur(-30 * 5 * 7)));
  }

  @Test
  void whatever_happens_in_whatever_order_the_sum_is_that_of_a_naive_model() {
    var owner = world.prepaid(100_000_000, 0);
    var naive = new NaiveMeter(TWO);
    var service = new MeteredService(new ServiceId(world.ids.next()), 5);
    for (var step = 0; step < 300; step++) {
      world.clock.advance(Duration.ofSeconds(world.random.nextLong(1, 20_000)));
      if (world.random.nextInt(3) == 0) {
        world.tick();
      } else if (naive.toggle(world.clock.instant())) {
        world.start(service, owner, 13);
      } else {
        world.stopped(service.id());
      }
    }
    world.clock.set(world.clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    world.tick();

    assertThat(world.wallet(owner).balance())
        .isEqualTo(eur(-naive.cents(13, world.clock.instant())));
  }
}
