package io.tallyhost.virtfusion.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The three ways in which the panel writes a date. */
final class Dates {

  private static final DateTimeFormatter OFFSET = form("yyyy-MM-dd'T'HH:mm:ss'+00:00'");
  private static final DateTimeFormatter MICROS = form("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
  private static final DateTimeFormatter PLAIN = form("yyyy-MM-dd HH:mm:ss");

  private Dates() {}

  /** Servers and machines. */
  static String offset(Instant instant) {
    return OFFSET.format(instant);
  }

  /** Packages, users and new keys. */
  static String micros(Instant instant) {
    return MICROS.format(instant);
  }

  /** Periods and tasks. */
  static String plain(Instant instant) {
    return PLAIN.format(instant);
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
