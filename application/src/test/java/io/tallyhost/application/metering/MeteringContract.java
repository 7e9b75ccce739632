package io.tallyhost.application.metering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.BilledLine;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.PaidUsage;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import io.tallyhost.domain.wallet.WalletMovement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What meters and ticks promise, whatever keeps them. */
public abstract class MeteringContract extends MeteringKit {

  @Test
  void an_hour_is_taken_from_the_wallet_once() {
    var owner = prepaid(1000, 0);
    var service = started(owner, 7);
    clock.advance(Duration.ofMinutes(61));

    tick();
    var again = tick();

    assertThat(again.wallets()).isZero();
    assertThat(wallet(owner).balance()).isEqualTo(eur(-7));
    assertThat(figures(service).billed()).isEqualTo(new Usage(3600, eur(7)));
    assertThat(figures(service).lastBilledAt()).contains(TWO.plusSeconds(3600));
    assertThat(figures(service).pending().isNothing()).isTrue();
  }

  @Test
  void time_switched_off_is_free_and_parts_of_an_hour_add_up() {
    var owner = prepaid(1000, 0);
    var service = started(owner, 7);
    clock.advance(Duration.ofSeconds(3109));
    stopped(service);
    clock.advance(Duration.ofHours(5));

    tick();

    assertThat(wallet(owner).balance()).isEqualTo(eur(-6));
    assertThat(figures(service).billed()).isEqualTo(new Usage(3109, eur(6)));
    assertThat(meter(owner).load().unsettled()).isZero();
  }

  @Test
  void missed_days_are_caught_up_to_the_cent() {
    var owner = prepaid(1_000_000, 0);
    var service = started(owner, 7);
    clock.advance(Duration.ofHours(80));

    var figures = tick();

    assertThat(figures.serviceHours()).isGreaterThanOrEqualTo(80);
    assertThat(wallet(owner).balance()).isEqualTo(eur(-560));
    assertThat(figures(service).billed()).isEqualTo(new Usage(80 * 3600, eur(560)));
  }

  @Test
  void what_is_not_covered_is_owed_and_the_limit_holds() {
    var owner = prepaid(10, 0);
    var service = started(owner, 7);
    clock.advance(Duration.ofHours(2));

    tick();

    assertThat(wallet(owner).balance()).isEqualTo(eur(-10));
    assertThat(wallet(owner).arrears()).isEqualTo(eur(4));
    assertThat(figures(service).billed()).isEqualTo(new Usage(7200, eur(14)));
    assertThat(events(owner)).contains("wallet.arrears");
  }

  @Test
  void a_notice_is_given_once_for_each_threshold() {
    var owner = prepaid(7 * 26, 0);
    var unused = started(owner, 7);
    for (var hour = 0; hour < 26; hour++) {
      clock.advance(Duration.ofHours(1));
      tick();
    }

    assertThat(events(owner)).containsExactly("wallet.low", "wallet.low", "wallet.low");
  }

  @Test
  void who_pays_afterwards_accrues() {
    var owner = postpaid();
    var service = started(owner, 7);
    clock.advance(Duration.ofHours(3));

    tick();

    assertThat(wallet(owner).balance()).isEqualTo(eur(0));
    assertThat(meter(owner).accrued()).isEqualTo(eur(21));
    assertThat(figures(service).pending()).isEqualTo(new Usage(3 * 3600, eur(21)));
    assertThat(figures(service).pendingSince()).contains(TWO);
  }

  @Test
  void what_accrued_is_summed_up_for_each_service() {
    var owner = postpaid();
    var unused = started(owner, 7);
    var another = started(owner, 9);
    clock.advance(Duration.ofHours(3));
    tick();

    var accrued = history().accrued(owner, TWO, TWO.plusSeconds(7200));

    assertThat(accrued)
        .extracting(UsageLine::usage)
        .containsExactlyInAnyOrder(new Usage(7200, eur(14)), new Usage(7200, eur(18)));
    assertThat(history().accrued(owner, TWO.plusSeconds(7200), TWO.plusSeconds(86400)))
        .filteredOn(line -> line.service().id().equals(another))
        .extracting(UsageLine::usage)
        .containsExactly(new Usage(3600, eur(9)));
  }

  @Test
  void the_hours_behind_a_movement_can_be_unfolded() {
    var owner = prepaid(1000, 0);
    var service = started(owner, 7);
    clock.advance(Duration.ofHours(3));
    tick();
    var movements = wallets().movements(owner.account(), PageRequest.first()).items();
    var ids = movements.stream().map(WalletMovement::transaction).toList();

    assertThat(movements).hasSize(1);
    assertThat(history().sums(owner, ids, TWO)).containsExactly(Map.entry(ids.get(0), eur(21)));
    assertThat(history().newestLines(owner, ids, TWO, 2))
        .extracting(BilledLine::from)
        .containsExactly(TWO.plusSeconds(7200), TWO.plusSeconds(3600));
    assertThat(history().newestLines(owner, ids, TWO, 1))
        .extracting(line -> line.line().service().id())
        .containsExactly(service);
  }

  @Test
  void tax_is_taken_on_the_sum_of_a_month_and_not_hour_by_hour() {
    var owner = prepaid(100_000, 1900);
    var unused = started(owner, 7);
    for (var hour = 0; hour < 10; hour++) {
      clock.advance(Duration.ofHours(1));
      tick();
    }

    // 70 net and 13.3 tax are 83; ten times 7 and 1.33 would be 80
    assertThat(wallet(owner).balance()).isEqualTo(eur(-83));
  }

  @Test
  void what_was_paid_for_in_a_month_is_read_back_with_its_tax() {
    var owner = prepaid(100_000, 1900);
    var idle = prepaid(100_000, 1900);
    var one = started(owner, 7);
    var another = started(owner, 11);
    clock.advance(Duration.ofHours(2));
    tick();
    stopped(another);
    clock.advance(Duration.ofHours(1));
    tick();
    clock.set(Instant.parse("2026-05-01T02:00:00Z"));
    tick();
    var april = LocalDate.of(2026, 4, 1);
    var vat = vat(april, TaxProfile.consumer("DE"));

    assertThat(history().whoPaidFor(april, List.of(owner.account(), idle.account())))
        .containsExactly(owner.account());
    assertThat(history().whoPaidFor(april.minusMonths(1), List.of(owner.account()))).isEmpty();
    var paid = paidFor(april, owner);
    assertThat(paid.lines())
        .extracting(line -> line.used().service().id(), line -> line.used().usage().amount())
        .containsExactlyInAnyOrder(tuple(one, eur(202 * 7)), tuple(another, eur(22)));
    assertThat(paid.vatLines()).containsExactly(VatLine.on(vat, eur(202 * 7 + 22)));
    assertThat(history().paidTimes(april, owner, vat))
        .containsExactly(new Span(TWO, Instant.parse("2026-05-01T00:00:00Z")));
    assertThat(history().paidTimes(april, owner, VatDecision.none())).isEmpty();
    assertThat(paidFor(april.plusMonths(1), owner).vatLines())
        .extracting(VatLine::base)
        .containsExactly(eur(14));
  }

  private PaidUsage paidFor(LocalDate month, Owner payer) {
    var idle = prepaid(100, 0);
    var paid = history().paidFor(month, List.of(payer, idle));
    assertThat(paid.get(idle.account())).isEqualTo(PaidUsage.NOTHING);
    return requireNonNull(paid.get(payer.account()));
  }

  @Test
  void two_that_tick_at_once_bill_each_hour_once() throws Exception {
    var owners = new ArrayList<Owner>();
    for (var i = 0; i < 20; i++) {
      var owner = prepaid(1_000_000, 0);
      owners.add(owner);
      for (var s = 0; s < 5; s++) {
        var unused = started(owner, 7);
      }
    }
    clock.advance(Duration.ofHours(30));
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<TickFigures> one = this::tick;
      for (var figures : threads.invokeAll(List.of(one, one, one, one))) {
        assertThat(figures.get().until()).isEqualTo(clock.instant());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(owners)
        .allSatisfy(owner -> assertThat(wallet(owner).balance()).isEqualTo(eur(-30 * 5 * 7)));
  }

  @Test
  void whatever_happens_in_whatever_order_the_sum_is_that_of_a_naive_model() {
    var owner = prepaid(100_000_000, 0);
    var naive = new NaiveMeter(TWO);
    var service = new MeteredService(new ServiceId(ids.next()), 5);
    for (var step = 0; step < 300; step++) {
      clock.advance(Duration.ofSeconds(random.nextLong(1, 20_000)));
      if (random.nextInt(3) == 0) {
        tick();
      } else if (naive.toggle(clock.instant())) {
        start(service, owner, 13);
      } else {
        stopped(service.id());
      }
    }
    clock.set(clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    tick();

    assertThat(wallet(owner).balance()).isEqualTo(eur(-naive.cents(13, clock.instant())));
  }
}
