package io.tallyhost.domain.notice;

import java.util.Locale;

/** What somebody can be told of; the operator switches each on or off. */
public enum NoticeKind {
  PASSWORD_RESET,
  HANDOVER,
  LOW_BALANCE,
  ARREARS,
  SUSPENSION,
  INVOICE_ISSUED,
  PAYMENT_REMINDER,
  PROVISIONING_FAILED,
  NEW_ADDRESS,
  WEBHOOK_DISABLED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it can travel that way: a text message is for what can't wait, and carries no link. */
  public boolean fits(Channel channel) {
    return switch (this) {
      case LOW_BALANCE, ARREARS, SUSPENSION, PAYMENT_REMINDER, NEW_ADDRESS -> true;
      case PASSWORD_RESET, HANDOVER, INVOICE_ISSUED, PROVISIONING_FAILED, WEBHOOK_DISABLED ->
          channel == Channel.MAIL;
    };
  }
}
