package io.tallyhost.application.notice;

import io.tallyhost.domain.notice.NoticeKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which events people are told of. */
public final class Topics {

  static final String PASSWORD_RESET = "link.password_reset";
  static final String HANDOVER = "link.handover";

  private static final Map<String, NoticeKind> KINDS =
      Map.ofEntries(
          Map.entry(PASSWORD_RESET, NoticeKind.PASSWORD_RESET),
          Map.entry(HANDOVER, NoticeKind.HANDOVER),
          Map.entry("wallet.low", NoticeKind.LOW_BALANCE),
          Map.entry("wallet.arrears", NoticeKind.ARREARS),
          Map.entry("wallet.suspended", NoticeKind.SUSPENSION),
          Map.entry("reseller.suspended", NoticeKind.SUSPENSION),
          Map.entry("invoice.issued", NoticeKind.INVOICE_ISSUED),
          Map.entry("invoice.overdue", NoticeKind.PAYMENT_REMINDER),
          Map.entry("service.provisioning_failed", NoticeKind.PROVISIONING_FAILED),
          Map.entry("identity.new_address", NoticeKind.NEW_ADDRESS),
          Map.entry("webhook.disabled", NoticeKind.WEBHOOK_DISABLED));

  private Topics() {}

  /** Every type of event that somebody is told of. */
  public static Set<String> all() {
    return KINDS.keySet();
  }

  static Optional<NoticeKind> kind(String type) {
    return Optional.ofNullable(KINDS.get(type));
  }
}
