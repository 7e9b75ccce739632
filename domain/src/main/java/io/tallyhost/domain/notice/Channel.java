package io.tallyhost.domain.notice;

import java.util.Locale;

/** How a message travels. */
public enum Channel {
  MAIL,
  SMS;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
