package io.tallyhost.domain.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Calendar months and hours in UTC, where no day is ever shorter than another. */
public final class Months {

  private static final long DAY = 86_400;

  private Months() {}

  /** The first day of the month of that instant. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), DAY)).withDayOfMonth(1);
  }

  public static Instant startOf(LocalDate month) {
    return Instant.ofEpochSecond(month.withDayOfMonth(1).toEpochDay() * DAY);
  }

  public static Instant startOf(Instant instant) {
    return startOf(of(instant));
  }

  /** The first instant that is not in the month any more. */
  public static Instant endOf(LocalDate month) {
    return startOf(month.withDayOfMonth(1).plusMonths(1));
  }

  public static Instant endOf(Instant instant) {
    return endOf(of(instant));
  }

  /** The start of the running hour. */
  public static Instant hourOf(Instant instant) {
    return instant.truncatedTo(ChronoUnit.HOURS);
  }

  /** The start of the next hour. */
  public static Instant hourAfter(Instant instant) {
    return hourOf(instant).plus(1, ChronoUnit.HOURS);
  }

  static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
