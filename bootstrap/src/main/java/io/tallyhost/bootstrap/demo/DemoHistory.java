package io.tallyhost.bootstrap.demo;

import io.tallyhost.application.reseller.TopUp;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Three months in which everything happened that happens with time: servers ran, services were
 * renewed, months were closed, invoices paid. It ends with the balances that it began with.
 */
final class DemoHistory {

  private static final int MONTHS = 3;
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int STEPS_OF_A_SERVER = 6;

  private final DemoClock clock;
  private final DemoUseCases use;
  private final DemoCast cast;
  private final DemoReports reports;

  DemoHistory(DemoClock clock, DemoUseCases use, DemoCast cast, DemoReports reports) {
    this.clock = clock;
    this.use = use;
    this.cast = cast;
    this.reports = reports;
  }

  /** When it begins, seen from now. */
  static Instant beginning(Instant now) {
    return month(now).minusMonths(MONTHS).atDay(1).atTime(8, 0).toInstant(ZoneOffset.UTC);
  }

  void write() {
    var first = month(clock.instant());
    turnTo(first.atDay(4).atTime(9, 0));
    new DemoShopping(use.shop(), cast).goShopping();
    for (var step = 0; step < STEPS_OF_A_SERVER; step++) {
      use.jobs().work().run();
      clock.turnTo(clock.instant().plus(STEP));
    }
    use.jobs().documents().run();
    for (var number = 0; number < MONTHS; number++) {
      end(first.plusMonths(number));
    }
    clock.comeBack();
    use.jobs().bill().run();
    each(payer -> settle(payer, Optional.empty()));
  }

  private void end(YearMonth month) {
    var next = month.plusMonths(1);
    turnTo(next.atDay(1).atStartOfDay());
    var unused = use.jobs().closeMonth().close(month);
    turnTo(next.atDay(3).atTime(10, 0));
    each(payer -> settle(payer, Optional.of("bank-%s-%s".formatted(month, payer.name()))));
    turnTo(next.atDay(4).atTime(9, 5));
    use.jobs().renew().run();
    use.jobs().documents().run();
  }

  /** Somebody who keeps a balance. */
  private record Payer(String name, Principal who, long balance) {}

  private void each(Consumer<Payer> act) {
    act.accept(new Payer("acme", cast.acme(), DemoResellers.ACME_BALANCE));
    act.accept(new Payer("nordic", cast.nordic(), DemoResellers.NORDIC_BALANCE));
    act.accept(new Payer("whitelabel", cast.whitelabel(), DemoResellers.WHITELABEL_BALANCE));
  }

  /** Brings as much money as has been spent. */
  private void settle(Payer payer, Optional<String> reference) {
    var spent = payer.balance() - balance(payer.who());
    if (spent > 0) {
      var unused =
          use.money()
              .topUp()
              .handle(
                  cast.operator(),
                  new TopUp.Command(payer.who().account(), spent, Optional.empty(), reference));
      reference
          .filter(it -> payer.who().equals(cast.acme()))
          .ifPresent(it -> reports.toppedUp(it, spent));
    }
  }

  private long balance(Principal payer) {
    return use.money().wallets().find(payer.account()).map(Wallet::balance).orElseThrow().minor();
  }

  private void turnTo(LocalDateTime then) {
    clock.turnTo(then.toInstant(ZoneOffset.UTC));
  }

  private static YearMonth month(Instant instant) {
    return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
  }
}
