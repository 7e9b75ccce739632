package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.Standings;
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
  private final Standings standings;
  private final Clock clock;

  public ShowSpending(Takings takings, Standings standings, Clock clock) {
    this.takings = takings;
    this.standings = standings;
    this.clock = clock;
  }

  /** Over so many days. */
  public Spending handle(Principal principal, int days) {
    Access.require(principal, Permission.WALLET_VIEW);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var standing = standings.of(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
    return new Spending(
        today,
        standing.wallet(),
        takings.spent(principal.owner(), today.minusDays(days - 1L), today),
        Spend.of(standing, standing.wallet().available()));
  }
}
