package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What has become of an invoice after it was issued: what was paid, what was credited, and how
 * often we asked. Kept beside the document, which stays as it is.
 *
 * @param credited taken back by credit notes; what exceeds the debt went back to the wallet
 * @param steps how many steps of the dunning plan were taken
 * @param askedOn the day of the last one
 */
public record Settlement(
    InvoiceId invoice,
    Owner owner,
    LocalDate due,
    Money gross,
    Money paid,
    Money credited,
    int steps,
    Optional<LocalDate> askedOn) {

  /** How it stands on a day. */
  public enum State {
    OPEN,
    DUE,
    OVERDUE,
    REMINDED,
    PAID
  }

  public Settlement {
    InvalidValue.unless(!paid.isNegative() && !credited.isNegative(), "paid", paid, "zero or more");
    InvalidValue.unless(
        paid.plus(credited).compareTo(gross) <= 0, "paid", paid, "no more than the debt");
    InvalidValue.unless(steps >= 0, "steps", steps, "zero or more");
  }

  /** Of a new invoice. */
  public static Settlement of(Invoice invoice, Snapshot.Current said) {
    return new Settlement(
        invoice.id(),
        invoice.owner(),
        said.due(),
        said.totals().gross(),
        said.prepaid(),
        Money.zero(invoice.currency()),
        0,
        Optional.empty());
  }

  public Money outstanding() {
    return gross.minus(paid).minus(credited);
  }

  public State stateOn(LocalDate day) {
    if (outstanding().isZero()) {
      return State.PAID;
    }
    if (steps > 0) {
      return State.REMINDED;
    }
    if (day.isAfter(due)) {
      return State.OVERDUE;
    }
    return day.equals(due) ? State.DUE : State.OPEN;
  }

  /** After a payment; more than is owed can't be paid. */
  public Settlement pay(Money amount) {
    var positive = amount.requirePositive("payment");
    return new Settlement(
        invoice, owner, due, gross, paid.plus(positive), credited, steps, askedOn);
  }

  /** After a credit note: it lowers the debt first, and gives back what was paid already. */
  public Settlement credit(Money amount) {
    var fromDebt = fromDebt(amount);
    var givenBack = amount.minus(fromDebt);
    return new Settlement(
        invoice, owner, due, gross, paid.minus(givenBack), credited.plus(amount), steps, askedOn);
  }

  /** How much of a credit note lowers the debt; the rest was paid and goes back. */
  public Money fromDebt(Money credit) {
    return credit.min(outstanding());
  }

  /** The next step of the plan that is due on that day; none while nothing is owed. */
  public Optional<DunningStep> nextStep(DunningPlan plan, LocalDate today) {
    return outstanding().isZero() ? Optional.empty() : plan.stepOn(this, today);
  }

  /** After the next step was taken. */
  public Settlement stepTaken(LocalDate on) {
    return new Settlement(
        invoice, owner, due, gross, paid, credited, Math.addExact(steps, 1), Optional.of(on));
  }
}
