package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** The days a document is about, the first and the last of them included; days are those of UTC. */
public record BillingPeriod(LocalDate first, LocalDate last) {

  public BillingPeriod {
    InvalidValue.unless(!last.isBefore(first), "period", last, "no earlier than " + first);
  }

  public static BillingPeriod ofMonth(YearMonth month) {
    return new BillingPeriod(month.atDay(1), month.atEndOfMonth());
  }

  /** The calendar month of an instant. */
  public static BillingPeriod monthOf(Instant instant) {
    return ofMonth(YearMonth.from(instant.atOffset(ZoneOffset.UTC)));
  }

  /** The day of an instant. */
  public static BillingPeriod dayOf(Instant instant) {
    var day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    return new BillingPeriod(day, day);
  }

  /** Its first instant. */
  public Instant from() {
    return first.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** The first instant after it. */
  public Instant until() {
    return last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(until());
  }
}
