package io.tallyhost.application.metering;

import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Runway;
import io.tallyhost.domain.money.Money;
import java.util.OptionalLong;

/**
 * What an account runs by the hour.
 *
 * @param hoursRemaining how long its money lasts; nothing when that does not matter
 * @param pending billed, but waiting for the month's invoice
 */
public record Spend(long running, Money perHour, OptionalLong hoursRemaining, Money pending) {

  /** Of what stands in its wallet. */
  public static Spend of(Position position) {
    return of(position, position.wallet().balance());
  }

  /** Of that and the credit beside it: when this has run out, it is suspended. */
  public static Spend withCredit(Position position) {
    return of(position, position.wallet().available());
  }

  private static Spend of(Position position, Money money) {
    var nothing = Money.zero(money.currency());
    return position
        .meter()
        .map(meter -> position.terms().isPostpaid() ? invoiced(meter) : debited(meter, money))
        .orElseGet(() -> new Spend(0, nothing, OptionalLong.empty(), nothing));
  }

  private static Spend invoiced(MeteredWallet meter) {
    var load = meter.load();
    return new Spend(load.running(), load.perHour(), OptionalLong.empty(), meter.accrued());
  }

  private static Spend debited(MeteredWallet meter, Money money) {
    var load = meter.load();
    return new Spend(
        load.running(),
        load.perHour(),
        Runway.hoursRemaining(money, load.perHour()),
        Money.zero(money.currency()));
  }
}
