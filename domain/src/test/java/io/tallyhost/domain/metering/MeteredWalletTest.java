package io.tallyhost.domain.metering;

import static io.tallyhost.domain.metering.Samples.AMERICAN;
import static io.tallyhost.domain.metering.Samples.NOON;
import static io.tallyhost.domain.metering.Samples.PAYER;
import static io.tallyhost.domain.metering.Samples.after;
import static io.tallyhost.domain.metering.Samples.eur;
import static io.tallyhost.domain.metering.Samples.noonPlus;
import static io.tallyhost.domain.metering.Samples.paying;
import static io.tallyhost.domain.metering.Samples.running;
import static io.tallyhost.domain.metering.Samples.tick;
import static io.tallyhost.domain.metering.Samples.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a wallet is metered, what it is told, and what it still has to pay for. */
final class MeteredWalletTest {

  @Test
  void a_wallet_is_behind_while_something_that_ran_is_not_billed() {
    var idle = MeteredWallet.open(PAYER, eur(0).currency(), NOON);
    var busy = idle.started(running(100, NOON));

    assertThat(busy.isBehind(noonPlus(1))).isTrue();
    assertThat(busy.isBehind(NOON)).isFalse();
    assertThat(idle.isBehind(noonPlus(1))).isFalse();
  }

  @Test
  void a_wallet_that_was_idle_has_nothing_to_catch_up_with() {
    var idle = MeteredWallet.open(PAYER, eur(0).currency(), NOON);
    var busy = idle.started(running(100, NOON));

    assertThat(idle.started(running(100, noonPlus(30))).meteredUntil()).isEqualTo(noonPlus(30));
    assertThat(busy.started(running(100, noonPlus(30))).meteredUntil()).isEqualTo(NOON);
  }

  @Test
  void nothing_starts_in_a_time_that_is_billed() {
    var meter = MeteredWallet.open(PAYER, eur(0).currency(), NOON);

    assertThat(meter.earliest(noonPlus(-1))).isEqualTo(NOON);
    assertThat(meter.earliest(noonPlus(1))).isEqualTo(noonPlus(1));
  }

  @Test
  void a_stretch_is_settled_once_it_is_billed_to_its_end() {
    var stopped = running(100, NOON).stopped(noonPlus(2));
    var subject = stopped(stopped);

    var early = tick(subject, AMERICAN, noonPlus(1));
    assertThat(early.settled()).isEmpty();
    assertThat(early.meter().hasSomethingToBill()).isTrue();

    var exact = tick(after(early, subject), AMERICAN, noonPlus(2));
    assertThat(exact.settled()).containsExactly(stopped);
    assertThat(exact.debited()).isEqualTo(eur(100));
    assertThat(exact.meter().hasSomethingToBill()).isFalse();
  }

  @Test
  void what_runs_on_is_never_settled() {
    var tick = tick(paying(wallet(1000, 0), running(100, NOON)), AMERICAN, noonPlus(5));

    assertThat(tick.settled()).isEmpty();
    assertThat(tick.meter().load()).isEqualTo(new Load(1, eur(100), 1));
  }

  @Test
  void its_owner_is_told_once_when_24_hours_are_left() {
    var subject = paying(wallet(2600, 0), running(100, NOON));

    var enough = tick(subject, AMERICAN, noonPlus(1));
    var scarce = tick(after(enough, subject), AMERICAN, noonPlus(2));
    var scarcer = tick(after(scarce, subject), AMERICAN, noonPlus(3));

    assertThat(enough.notice()).isEmpty();
    assertThat(scarce.notice()).contains(24);
    assertThat(scarcer.notice()).isEmpty();
    assertThat(scarcer.meter().noticeGiven()).isEqualTo(24);
  }

  @Test
  void what_was_paid_at_once_waits_for_no_invoice() {
    var tick = tick(paying(wallet(1000, 0), running(100, NOON)), AMERICAN, noonPlus(2));

    assertThat(tick.meter().meteredUntil()).isEqualTo(noonPlus(2));
    assertThat(tick.meter().invoicedUntil()).isEqualTo(noonPlus(2));
  }

  @Test
  void what_accrued_before_somebody_paid_at_once_still_waits_for_its_invoice() {
    var subject = paying(wallet(1000, 0), running(100, NOON));
    var accrued =
        new TickSubject(subject.wallet(), subject.meter().accrued(eur(70)), subject.stretches());

    var tick = tick(accrued, AMERICAN, noonPlus(2));

    assertThat(tick.meter().accrued()).isEqualTo(eur(70));
    assertThat(tick.meter().invoicedUntil()).isEqualTo(NOON);
    assertThat(tick.meter().meteredUntil()).isEqualTo(noonPlus(2));
  }

  private static TickSubject stopped(Stretch stretch) {
    var ran = running(100, NOON);
    var meter = MeteredWallet.open(PAYER, eur(0).currency(), NOON).started(ran).stopped(stretch);
    return new TickSubject(wallet(1000, 0), meter, List.of(stretch));
  }
}
