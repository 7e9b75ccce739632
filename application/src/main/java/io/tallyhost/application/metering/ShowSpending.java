package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.wallet.Takings;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Use case: what one spends, and how long the money lasts. */
public final class ShowSpending {

  /** What was spent by day, today included, and what runs now. */
  public record Spending(LocalDate today, Wallet wallet, List<Takings.Day> days, Spend now) {

    public Spending {
      days = List.copyOf(days);
    }
  }

  private final Takings takings;
  private final Positions positions;
  private final Clock clock;

  public ShowSpending(Takings takings, Positions positions, Clock clock) {
    this.takings = takings;
    this.positions = positions;
    this.clock = clock;
  }

  /** Over so many days. */
  public Spending handle(Principal principal, int days) {
    Access.require(principal, Permission.WALLET_VIEW);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var position = positions.of(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
    return new Spending(
        today,
        position.wallet(),
        takings.spent(principal.owner(), today.minusDays(days - 1L), today),
        Spend.withCredit(position));
  }
}
