package io.tallyhost.application.metering;

import static io.tallyhost.application.metering.MeteringWorld.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Takings;
import io.tallyhost.domain.wallet.Takings.Day;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Takings} promises. The currencies here are nobody else's. */
public abstract class TakingsContract {

  private static final LocalDate DAY = LocalDate.parse("2026-04-22");

  private final MeteringWorld world;
  private final Takings takings;

  protected TakingsContract(MeteringWorld world) {
    this.world = world;
    this.takings = world.books.takings();
  }

  @Test
  void what_was_used_is_spent_on_its_day_whether_taken_or_still_to_be() {
    world.clock.advance(Duration.ofHours(8));
    var now = world.prepaid(1000, 0);
    var later = world.postpaid();
    world.started(now, 7);
    world.started(later, 9);
    world.clock.advance(Duration.ofHours(5));
    world.tick();

    assertThat(spent(now, DAY, DAY.plusDays(1))).isEqualTo(35);
    assertThat(takings.spent(later, DAY, DAY.plusDays(1)))
        .containsExactly(new Day(DAY, eur(18)), new Day(DAY.plusDays(1), eur(27)));
    assertThat(takings.spent(later, DAY, DAY)).containsExactly(new Day(DAY, eur(18)));
    assertThat(takings.spent(later, DAY.plusDays(2), DAY.plusDays(9))).isEmpty();
  }

  @Test
  void money_that_comes_in_is_not_spent() {
    var owner = opened("ISK");
    record(owner, TransactionKind.TOP_UP, "1999-01-05T10:00:00Z", isk(500), Side.CASH);
    record(owner, TransactionKind.ORDER, "1999-01-05T11:00:00Z", isk(-120), Side.REVENUE);

    var day = LocalDate.parse("1999-01-05");
    assertThat(takings.spent(owner, day, day)).containsExactly(new Day(day, isk(120)));
  }

  @Test
  void revenue_is_told_by_days_in_utc_and_without_those_before_and_after() {
    var owner = opened("ISK");
    for (var at :
        List.of(
            "1998-12-31T23:59:59Z",
            "1999-01-01T00:00:00Z",
            "1999-01-01T23:59:59.999Z",
            "1999-01-03T12:00:00Z",
            "1999-01-04T00:00:00Z")) {
      record(owner, TransactionKind.ORDER, at, isk(-100), Side.REVENUE);
    }
    record(owner, TransactionKind.TOP_UP, "1999-01-02T12:00:00Z", isk(50), Side.CASH);

    assertThat(takings.revenue(LocalDate.parse("1999-01-01"), LocalDate.parse("1999-01-03")))
        .containsExactly(
            new Day(LocalDate.parse("1999-01-01"), isk(200)),
            new Day(LocalDate.parse("1999-01-03"), isk(100)));
  }

  @Test
  void arrears_of_all_wallets_are_one_sum_a_currency() {
    owing(opened("XPF"), 4);
    owing(opened("XPF"), 5);
    var unused = opened("VUV");

    assertThat(takings.arrears())
        .contains(Money.of("XPF", 9))
        .noneMatch(it -> it.currency().getCurrencyCode().equals("VUV"));
  }

  private long spent(Owner owner, LocalDate first, LocalDate last) {
    return takings.spent(owner, first, last).stream().mapToLong(it -> it.amount().minor()).sum();
  }

  private Owner opened(String currency) {
    var owner = Owner.topLevel(new AccountId(world.ids.next()));
    world.books.wallets().open(Wallet.open(owner, new CreditLimit(Money.of(currency, 1_000_000))));
    return owner;
  }

  private void record(Owner owner, TransactionKind kind, String at, Money amount, Side other) {
    recorded(
        owner,
        kind,
        at,
        new LedgerEntry(LedgerAccount.wallet(owner.account()), amount),
        new LedgerEntry(LedgerAccount.own(other), amount.negated()));
  }

  private void owing(Owner owner, long minor) {
    var owed = Money.of("XPF", minor);
    recorded(
        owner,
        TransactionKind.USAGE,
        "1998-05-01T00:00:00Z",
        new LedgerEntry(LedgerAccount.arrears(owner.account()), owed.negated()),
        new LedgerEntry(LedgerAccount.own(Side.REVENUE), owed));
  }

  private void recorded(Owner owner, TransactionKind kind, String at, LedgerEntry... entries) {
    var transaction =
        new LedgerTransaction(
            new TransactionId(world.ids.next()),
            owner.root(),
            kind,
            Instant.parse(at),
            "for takings",
            Optional.empty(),
            List.of(entries));
    world
        .books
        .unitOfWork()
        .run(
            () ->
                world
                    .books
                    .wallets()
                    .record(List.of(world.wallet(owner).after(transaction)), transaction));
  }

  private static Money isk(long minor) {
    return Money.of("ISK", minor);
  }
}
