package io.tallyhost.domain.identity;

import java.util.EnumSet;

/** The four sorts of people in one world. */
public enum AccountKind {
  OPERATOR,
  RESELLER,
  SUB_RESELLER,
  CUSTOMER;

  /** Whether this account has a wallet and sells. */
  public boolean isReseller() {
    return this == RESELLER || this == SUB_RESELLER;
  }

  /** Nobody of this kind ever has more, whatever a group or a key says. */
  public Rights utmostRights() {
    return switch (this) {
      case OPERATOR -> Rights.all();
      case RESELLER, SUB_RESELLER -> withoutTheOperators();
      case CUSTOMER -> Rights.none();
    };
  }

  private static Rights withoutTheOperators() {
    return new Rights(
        EnumSet.complementOf(
            EnumSet.of(Permission.SETTINGS_EDIT, Permission.CLOCK_EDIT, Permission.BILLING_RUN)));
  }
}
