package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long we wait.
 *
 * @param dueDays from the issue of an invoice until it is due
 * @param reminderAfter days after the due day until the first reminder, and so on
 */
public record DunningPlan(
    int dueDays, int reminderAfter, int secondReminderAfter, int suspensionAfter) {

  public static final DunningPlan USUAL = new DunningPlan(14, 1, 8, 15);

  private static final int LONGEST = 365;

  public DunningPlan {
    InvalidValue.unless(dueDays >= 0 && dueDays <= LONGEST, "due_days", dueDays, "0 to 365 days");
    InvalidValue.unless(
        reminderAfter >= 1
            && secondReminderAfter > reminderAfter
            && suspensionAfter > secondReminderAfter
            && suspensionAfter <= LONGEST,
        "reminder_days",
        "%d, %d, %d".formatted(reminderAfter, secondReminderAfter, suspensionAfter),
        "three rising numbers of days from 1 to 365");
  }

  public LocalDate dueOf(LocalDate issued) {
    return issued.plusDays(dueDays);
  }

  /** One step at a time: the one after those that were taken, when its day has come. */
  Optional<DunningStep> stepOn(Settlement owed, LocalDate today) {
    var steps = DunningStep.values();
    return owed.steps() < steps.length && !today.isBefore(dayOfNext(owed))
        ? Optional.of(steps[owed.steps()])
        : Optional.empty();
  }

  // However late the step before came, as many days are left after it as the plan has.
  private LocalDate dayOfNext(Settlement owed) {
    var steps = DunningStep.values();
    var days = daysUntil(steps[owed.steps()]);
    var planned = owed.due().plusDays(days);
    return owed.askedOn()
        .map(last -> last.plusDays(days - daysUntil(steps[owed.steps() - 1])))
        .filter(planned::isBefore)
        .orElse(planned);
  }

  private int daysUntil(DunningStep step) {
    return switch (step) {
      case REMINDER -> reminderAfter;
      case SECOND_REMINDER -> secondReminderAfter;
      case SUSPENSION -> suspensionAfter;
    };
  }
}
