package io.tallyhost.application.metering;

import static io.tallyhost.application.metering.MeteringWorld.TWO;
import static io.tallyhost.application.metering.MeteringWorld.eur;
import static io.tallyhost.application.metering.MeteringWorld.vat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.BilledLine;
import io.tallyhost.domain.metering.PaidUsage;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.Usage;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import io.tallyhost.domain.wallet.WalletMovement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link UsageHistory} promises: that what ticks billed can be read back. */
public abstract class UsageHistoryContract {

  private final MeteringWorld world;
  private final UsageHistory history;

  protected UsageHistoryContract(MeteringWorld world) {
    this.world = world;
    this.history = world.books.history();
  }

  @Test
  void what_accrued_is_summed_up_for_each_service() {
    var owner = world.postpaid();
    var unused = world.started(owner, 7);
    var another = world.started(owner, 9);
    world.clock.advance(Duration.ofHours(3));
    world.tick();

    var accrued = history.accrued(owner, TWO, TWO.plusSeconds(7200));

    assertThat(accrued)
        .extracting(UsageLine::usage)
        .containsExactlyInAnyOrder(new Usage(7200, eur(14)), new Usage(7200, eur(18)));
    assertThat(history.accrued(owner, TWO.plusSeconds(7200), TWO.plusSeconds(86400)))
        .filteredOn(line -> line.service().id().equals(another))
        .extracting(UsageLine::usage)
        .containsExactly(new Usage(3600, eur(9)));
  }

  @Test
  void the_hours_behind_a_movement_can_be_unfolded() {
    var owner = world.prepaid(1000, 0);
    var service = world.started(owner, 7);
    world.clock.advance(Duration.ofHours(3));
    world.tick();
    var movements = world.books.wallets().movements(owner.account(), PageRequest.first()).items();
    var ids = movements.stream().map(WalletMovement::transaction).toList();

    assertThat(movements).hasSize(1);
    assertThat(history.sums(owner, ids, TWO)).containsExactly(Map.entry(ids.get(0), eur(21)));
    assertThat(history.newestLines(owner, ids, TWO, 2))
        .extracting(BilledLine::from)
        .containsExactly(TWO.plusSeconds(7200), TWO.plusSeconds(3600));
    assertThat(history.newestLines(owner, ids, TWO, 1))
        .extracting(line -> line.line().service().id())
        .containsExactly(service);
  }

  @Test
  void what_was_paid_for_in_a_month_is_read_back_with_its_tax() {
    var owner = world.prepaid(100_000, 1900);
    var idle = world.prepaid(100_000, 1900);
    var one = world.started(owner, 7);
    var another = world.started(owner, 11);
    world.clock.advance(Duration.ofHours(2));
    world.tick();
    world.stopped(another);
    world.clock.advance(Duration.ofHours(1));
    world.tick();
    world.clock.set(Instant.parse("2026-05-01T02:00:00Z"));
    world.tick();
    var april = LocalDate.of(2026, 4, 1);
    var vat = vat(april, TaxProfile.consumer("DE"));

    assertThat(history.whoPaidFor(april, List.of(owner.account(), idle.account())))
        .containsExactly(owner.account());
    assertThat(history.whoPaidFor(april.minusMonths(1), List.of(owner.account()))).isEmpty();
    var paid = paidFor(april, owner);
    assertThat(paid.lines())
        .extracting(line -> line.used().service().id(), line -> line.used().usage().amount())
        .containsExactlyInAnyOrder(tuple(one, eur(202 * 7)), tuple(another, eur(22)));
    assertThat(paid.vatLines()).containsExactly(VatLine.on(vat, eur(202 * 7 + 22)));
    assertThat(history.paidTimes(april, owner, vat))
        .containsExactly(new Span(TWO, Instant.parse("2026-05-01T00:00:00Z")));
    assertThat(history.paidTimes(april, owner, VatDecision.none())).isEmpty();
    assertThat(paidFor(april.plusMonths(1), owner).vatLines())
        .extracting(VatLine::base)
        .containsExactly(eur(14));
  }

  private PaidUsage paidFor(LocalDate month, Owner payer) {
    var idle = world.prepaid(100, 0);
    var paid = history.paidFor(month, List.of(payer, idle));
    assertThat(paid.get(idle.account())).isEqualTo(PaidUsage.NOTHING);
    return requireNonNull(paid.get(payer.account()));
  }
}
