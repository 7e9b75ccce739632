package io.tallyhost.domain.metering;

import static io.tallyhost.domain.metering.Samples.NOON;
import static io.tallyhost.domain.metering.Samples.PAYER;
import static io.tallyhost.domain.metering.Samples.eur;
import static io.tallyhost.domain.metering.Samples.noonPlus;
import static io.tallyhost.domain.metering.Samples.running;
import static io.tallyhost.domain.metering.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Server 2 runs at 10 cents an hour from noon on; server 1 at 5 cents, from 12 to 1 and from 3. */
final class AccruedUsageTest {

  private static final Stretch MORNING = running(server(1), 5, NOON).stopped(noonPlus(1));
  private static final Stretch EVENING = MORNING.next(MORNING.terms(), noonPlus(3));
  private static final List<Stretch> ALL = List.of(running(server(2), 10, NOON), MORNING, EVENING);

  private static final MeteredWallet INVOICED_AT_NOON =
      MeteredWallet.open(PAYER, eur(0).currency(), NOON);

  @Test
  void an_invoice_has_one_line_a_server_in_the_order_of_their_numbers() {
    assertThat(new AccruedUsage(billedUntil(4, 50), ALL).until(noonPlus(4)).orElseThrow())
        .containsExactly(
            new UsageLine(server(1), new Usage(7200, eur(10))),
            new UsageLine(server(2), new Usage(14_400, eur(40))));
  }

  @Test
  void what_was_billed_later_waits_for_the_next_one() {
    assertThat(new AccruedUsage(billedUntil(4, 50), ALL).until(noonPlus(1)).orElseThrow())
        .containsExactly(
            new UsageLine(server(1), new Usage(3600, eur(5))),
            new UsageLine(server(2), new Usage(3600, eur(10))));
  }

  @Test
  void a_server_that_did_not_run_has_no_line() {
    assertThat(new AccruedUsage(billedUntil(3, 0), List.of(EVENING)).until(noonPlus(3)))
        .contains(List.of());
  }

  @Test
  void only_what_no_tick_has_billed_is_unbilled() {
    assertThat(new AccruedUsage(billedUntil(2, 25), ALL).unbilledUntil(noonPlus(4)))
        .containsExactly(
            new UsageLine(server(1), new Usage(3600, eur(5))),
            new UsageLine(server(2), new Usage(7200, eur(20))));
  }

  @Test
  void stretches_tell_the_whole_story_unless_some_time_was_paid_in_advance() {
    // Two hours: 20 cents of server 2, and 5 of server 1.
    assertThat(new AccruedUsage(billedUntil(2, 25), ALL).until(noonPlus(2))).isPresent();
    assertThat(new AccruedUsage(billedUntil(2, 15), ALL).until(noonPlus(2))).isEmpty();
  }

  private static MeteredWallet billedUntil(long hours, long accrued) {
    var running = INVOICED_AT_NOON.started(ALL.get(0));
    return running.metered(noonPlus(hours), 0).accrued(eur(accrued));
  }
}
