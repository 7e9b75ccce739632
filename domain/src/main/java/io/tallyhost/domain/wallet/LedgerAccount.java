package io.tallyhost.domain.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/**
 * One side of the books below one root account. A wallet, its arrears and its open invoices belong
 * to somebody; the rest are the operator's own sides, kept apart per root so that no two tenants
 * ever write to the same row.
 */
public record LedgerAccount(Side side, Optional<AccountId> holder) {

  /** The sides that exist. */
  public enum Side {
    /** Money a reseller has with us. */
    WALLET(true),
    /** Used and earned, but not covered by the wallet yet: below zero, as every debt. */
    ARREARS(true),
    /** Invoiced and not paid yet. */
    RECEIVABLE(true),
    /** Money that came in from outside. */
    CASH(false),
    /** The operator's own funds, the other side of a transfer by the operator. */
    OPERATOR_FUNDS(false),
    REVENUE(false),
    VAT(false);

    private final boolean held;

    Side(boolean held) {
      this.held = held;
    }
  }

  public LedgerAccount {
    InvalidValue.unless(
        side.held == holder.isPresent(),
        "ledger account",
        side,
        "held exactly when it is a holder's");
  }

  public static LedgerAccount wallet(AccountId holder) {
    return new LedgerAccount(Side.WALLET, Optional.of(holder));
  }

  public static LedgerAccount arrears(AccountId holder) {
    return new LedgerAccount(Side.ARREARS, Optional.of(holder));
  }

  public static LedgerAccount receivable(AccountId holder) {
    return new LedgerAccount(Side.RECEIVABLE, Optional.of(holder));
  }

  public static LedgerAccount own(Side side) {
    return new LedgerAccount(side, Optional.empty());
  }

  /** {@code WALLET:c…} or {@code REVENUE}: how the books are kept and shown. */
  public String code() {
    return holder.map(account -> side + ":" + account).orElse(side.name());
  }

  /** The account of that code. */
  public static LedgerAccount ofCode(String code) {
    var parts = code.split(":", 2);
    return new LedgerAccount(
        Side.valueOf(parts[0]),
        parts.length == 2 ? Optional.of(new AccountId(parts[1])) : Optional.empty());
  }

  @Override
  public String toString() {
    return code();
  }
}
