package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.wallet.CollectingWallets;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.ArrearsSuspensions;

/**
 * Use case: everything that is done every hour. What can be paid of arrears is collected, what ran
 * is billed, and what runs unpaid is suspended. Safe to do twice, or at two places at once.
 */
public final class BillHours {

  private static final int AT_ONCE = 500;

  /** How arrears are found and paid. */
  public record Arrears(ArrearsSuspensions suspensions, CollectingWallets wallets) {}

  private final Arrears arrears;
  private final AlignCaps alignCaps;
  private final RunTick tick;
  private final SuspendUnpaid suspend;

  public BillHours(Arrears arrears, AlignCaps alignCaps, RunTick tick, SuspendUnpaid suspend) {
    this.arrears = arrears;
    this.alignCaps = alignCaps;
    this.tick = tick;
    this.suspend = suspend;
  }

  /** What was billed. */
  public TickFigures handle(Principal principal) {
    Access.requireOperator(principal, Permission.BILLING_RUN);
    return run();
  }

  /** The same by itself. */
  public TickFigures run() {
    collect();
    var unused = alignCaps.run();
    try {
      return tick.run();
    } finally {
      suspend.run();
    }
  }

  /** Between the hours: whoever has paid meanwhile is served again. */
  public void collect() {
    for (AccountId account : arrears.suspensions().payable(AT_ONCE)) {
      arrears.wallets().collect(account);
    }
  }
}
