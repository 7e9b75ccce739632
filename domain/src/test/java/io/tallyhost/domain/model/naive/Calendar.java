package io.tallyhost.domain.model.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Months and days of UTC, in seconds since 1970. */
public final class Calendar {

  private Calendar() {}

  public static LocalDate day(long second) {
    return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  public static YearMonth month(long second) {
    return YearMonth.from(day(second));
  }

  public static long monthStart(long second) {
    return start(month(second).atDay(1));
  }

  public static long monthEnd(long second) {
    return start(month(second).plusMonths(1).atDay(1));
  }

  /** The first end of a period of so many months after that second, counted from the start. */
  public static long due(long start, int months, long after) {
    var begun = Instant.ofEpochSecond(start).atOffset(ZoneOffset.UTC);
    var due = begun;
    for (var periods = 1; due.toEpochSecond() <= after || periods == 1; periods++) {
      due = begun.plusMonths((long) periods * months);
      if (due.toEpochSecond() > after) {
        break;
      }
    }
    return due.toEpochSecond();
  }

  private static long start(LocalDate day) {
    return day.toEpochDay() * 86_400;
  }
}
