package io.tallyhost.domain.metering;

import static io.tallyhost.domain.metering.Samples.GERMAN;
import static io.tallyhost.domain.metering.Samples.NOON;
import static io.tallyhost.domain.metering.Samples.PAYER;
import static io.tallyhost.domain.metering.Samples.TRANSACTION;
import static io.tallyhost.domain.metering.Samples.after;
import static io.tallyhost.domain.metering.Samples.eur;
import static io.tallyhost.domain.metering.Samples.noonPlus;
import static io.tallyhost.domain.metering.Samples.paying;
import static io.tallyhost.domain.metering.Samples.running;
import static io.tallyhost.domain.metering.Samples.tick;
import static io.tallyhost.domain.metering.Samples.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server of 1.00 an hour runs two hours: 2.00, and 0.38 of German VAT. */
final class TickTest {

  @Test
  void what_ran_is_taken_from_the_wallet_with_its_vat() {
    var tick = tick(paying(wallet(1000, 0), running(100, NOON)), GERMAN, noonPlus(2));

    assertThat(tick.net()).isEqualTo(eur(200));
    assertThat(tick.debited()).isEqualTo(eur(238));
    assertThat(tick.owed()).isEqualTo(eur(0));
    assertThat(tick.accrues()).isFalse();
    assertThat(tick.wallet().balance()).isEqualTo(eur(762));
  }

  @Test
  void the_ledger_says_what_was_earned_and_for_which_time() {
    var tick = tick(paying(wallet(1000, 0), running(100, NOON)), GERMAN, noonPlus(2));

    assertThat(tick.transaction())
        .contains(
            new LedgerTransaction(
                TRANSACTION,
                PAYER.root(),
                TransactionKind.USAGE,
                noonPlus(2),
                "Hourly usage from 2026-04-22T12:00:00Z to 2026-04-22T14:00:00Z",
                Optional.of("usage:c000000000000000000000002:1776859200"),
                List.of(
                    new LedgerEntry(LedgerAccount.wallet(PAYER.account()), eur(-238)),
                    new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(200)),
                    new LedgerEntry(LedgerAccount.own(Side.VAT), eur(38)))));
  }

  @Test
  void what_a_tick_takes_beyond_the_credit_limit_is_owed() {
    var tick = tick(paying(wallet(100, 50), running(100, NOON)), GERMAN, noonPlus(2));

    assertThat(tick.debited()).isEqualTo(eur(150));
    assertThat(tick.owed()).isEqualTo(eur(88));
    assertThat(tick.wallet().balance()).isEqualTo(eur(-50));
    assertThat(tick.wallet().arrears()).isEqualTo(eur(88));
  }

  @Test
  void somebody_falls_into_arrears_once_however_they_grow() {
    var funded = paying(wallet(238, 0), running(100, NOON));

    var covered = tick(funded, GERMAN, noonPlus(2));
    var first = tick(after(covered, funded), GERMAN, noonPlus(3));
    var second = tick(after(first, funded), GERMAN, noonPlus(4));

    assertThat(covered.fallsIntoArrears()).isFalse();
    assertThat(first.fallsIntoArrears()).isTrue();
    assertThat(second.fallsIntoArrears()).isFalse();
    assertThat(second.owed()).isEqualTo(eur(119));
    assertThat(second.wallet().arrears()).isEqualTo(eur(238));
  }

  @Test
  void less_than_a_cent_moves_no_money_and_is_written_down() {
    var cheap = paying(wallet(1000, 0), running(1, NOON));

    var tick = tick(cheap, GERMAN, NOON.plusSeconds(1800));

    assertThat(tick.transaction()).isEmpty();
    assertThat(tick.debited()).isEqualTo(eur(0));
    assertThat(tick.owed()).isEqualTo(eur(0));
    assertThat(tick.wallet()).isEqualTo(cheap.wallet());
    assertThat(tick.hours().get(0).lines().get(0).usage()).isEqualTo(new Usage(1800, eur(0)));
  }

  @Test
  void who_pays_afterwards_accrues_net_and_keeps_the_money() {
    var afterwards = new PayerTerms(BillingMode.POSTPAID, GERMAN.tax());

    var tick = tick(paying(wallet(1000, 0), running(100, NOON)), afterwards, noonPlus(2));

    assertThat(tick.accrues()).isTrue();
    assertThat(tick.meter().accrued()).isEqualTo(eur(200));
    assertThat(tick.transaction()).isEmpty();
    assertThat(tick.taxes()).isEmpty();
    assertThat(tick.wallet().balance()).isEqualTo(eur(1000));
  }
}
