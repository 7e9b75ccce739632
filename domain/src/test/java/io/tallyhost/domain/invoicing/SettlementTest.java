package io.tallyhost.domain.invoicing;

import static io.tallyhost.domain.invoicing.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.invoicing.Settlement.State;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettlementTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 15);
  private static final Invoice INVOICE = Samples.oneServer(499, TaxProfile.consumer("DE"));

  @Test
  void it_is_open_then_due_then_overdue_then_reminded_then_paid() {
    var owed = owed();
    assertThat(owed.stateOn(DUE.minusDays(1))).isEqualTo(State.OPEN);
    assertThat(owed.stateOn(DUE)).isEqualTo(State.DUE);
    assertThat(owed.stateOn(DUE.plusDays(1))).isEqualTo(State.OVERDUE);
    assertThat(owed.stepTaken(DUE).stateOn(DUE.plusDays(1))).isEqualTo(State.REMINDED);
    assertThat(owed.stepTaken(DUE).pay(eur(594)).stateOn(DUE.plusDays(1))).isEqualTo(State.PAID);
  }

  @Test
  void more_than_is_owed_is_not_taken() {
    var partly = owed().pay(eur(500));
    assertThat(partly.outstanding()).isEqualTo(eur(94));
    assertThatThrownBy(() -> partly.pay(eur(95))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> partly.pay(eur(0))).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_credit_note_lowers_the_debt_and_gives_back_what_was_paid() {
    var partly = owed().pay(eur(500));
    assertThat(partly.fromDebt(eur(194))).isEqualTo(eur(94));
    var credited = partly.credit(eur(194));
    assertThat(credited.outstanding()).isEqualTo(eur(0));
    assertThat(credited.paid()).isEqualTo(eur(400));
    assertThat(credited.credited()).isEqualTo(eur(194));
  }

  @Test
  void steps_come_one_at_a_time_and_each_on_its_day() {
    var plan = new DunningPlan(14, 1, 8, 15);
    assertThat(plan.dueOf(LocalDate.of(2026, 12, 1))).isEqualTo(DUE);
    assertThat(owed().nextStep(plan, DUE)).isEmpty();
    assertThat(owed().nextStep(plan, DUE.plusDays(1))).contains(DunningStep.REMINDER);
    assertThat(owed().nextStep(plan, DUE.plusDays(40))).contains(DunningStep.REMINDER);
    var reminded = owed().stepTaken(DUE.plusDays(1));
    assertThat(reminded.nextStep(plan, DUE.plusDays(7))).isEmpty();
    assertThat(reminded.nextStep(plan, DUE.plusDays(8))).contains(DunningStep.SECOND_REMINDER);
    var twice = reminded.stepTaken(DUE.plusDays(8));
    assertThat(twice.nextStep(plan, DUE.plusDays(15))).contains(DunningStep.SUSPENSION);
    assertThat(twice.stepTaken(DUE.plusDays(15)).nextStep(plan, DUE.plusDays(99))).isEmpty();
    assertThat(owed().pay(eur(594)).nextStep(plan, DUE.plusDays(99))).isEmpty();
  }

  @Test
  void a_step_that_came_late_puts_off_the_next_one() {
    var plan = new DunningPlan(14, 1, 8, 15);
    var late = owed().stepTaken(DUE.plusDays(30));
    assertThat(late.nextStep(plan, DUE.plusDays(36))).isEmpty();
    assertThat(late.nextStep(plan, DUE.plusDays(37))).contains(DunningStep.SECOND_REMINDER);
    var shorter = new DunningPlan(14, 1, 2, 3);
    assertThat(late.nextStep(shorter, DUE.plusDays(30))).as("not on one day").isEmpty();
    assertThat(late.nextStep(shorter, DUE.plusDays(31))).contains(DunningStep.SECOND_REMINDER);
  }

  @Test
  void a_plan_waits_longer_each_time() {
    assertThatThrownBy(() -> new DunningPlan(14, 8, 8, 15)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new DunningPlan(14, 1, 15, 15)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_plan_waits_a_year_at_most_and_reminds_after_the_due_day() {
    var longest = new DunningPlan(365, 1, 2, 365);
    assertThat(longest.dueOf(LocalDate.of(2026, 12, 1))).isEqualTo(LocalDate.of(2027, 12, 1));
    assertThat(new DunningPlan(0, 1, 2, 3).dueOf(DUE)).isEqualTo(DUE);
    assertThatThrownBy(() -> new DunningPlan(-1, 1, 8, 15)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new DunningPlan(366, 1, 8, 15)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new DunningPlan(14, 0, 8, 15)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new DunningPlan(14, 1, 8, 366)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void nothing_about_it_is_counted_below_zero() {
    assertThatThrownBy(() -> kept(-1, 0, 0)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> kept(0, -1, 0)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> kept(0, 0, -1)).isInstanceOf(InvalidValue.class);
    assertThat(kept(0, 0, 0).outstanding()).isEqualTo(eur(594));
  }

  private static Settlement kept(long paid, long credited, int steps) {
    return new Settlement(
        INVOICE.id(),
        INVOICE.owner(),
        DUE,
        eur(594),
        eur(paid),
        eur(credited),
        steps,
        Optional.empty());
  }

  @Test
  void bookings_balance_and_leave_out_nothing() {
    assertThat(InvoiceBookings.issued(INVOICE))
        .containsExactly(
            new LedgerEntry(LedgerAccount.receivable(Samples.ACME.account()), eur(-594)),
            new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(499)),
            new LedgerEntry(LedgerAccount.own(Side.VAT), eur(95)));
    assertThat(InvoiceBookings.paid(INVOICE, eur(594)))
        .containsExactly(
            new LedgerEntry(LedgerAccount.wallet(Samples.ACME.account()), eur(-594)),
            new LedgerEntry(LedgerAccount.receivable(Samples.ACME.account()), eur(594)));
    assertThat(InvoiceBookings.credited(INVOICE, eur(94)))
        .contains(new LedgerEntry(LedgerAccount.wallet(Samples.ACME.account()), eur(500)))
        .hasSize(4);
    assertThat(sum(InvoiceBookings.credited(INVOICE, eur(94)))).isEqualTo(eur(0));
    var untaxed = Samples.oneServer(499, TaxProfile.consumer("US"));
    assertThat(InvoiceBookings.issued(untaxed)).hasSize(2);
    assertThat(InvoiceBookings.credited(untaxed, eur(499))).hasSize(2);
  }

  private static Settlement owed() {
    return INVOICE
        .snapshot()
        .fold(
            said -> Settlement.of(INVOICE, said.dueOn(DUE)),
            legacy -> {
              throw new AssertionError(legacy);
            });
  }

  private static Money sum(List<LedgerEntry> entries) {
    return Money.sum(Money.currency("EUR"), entries.stream().map(LedgerEntry::amount).toList());
  }
}
