package io.tallyhost.application.metering;

import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Takings;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takings from the books and the hours in memory. */
public final class InMemoryTakings implements Takings {

  private static final Set<TransactionKind> SPENDING =
      Set.of(
          TransactionKind.USAGE,
          TransactionKind.ORDER,
          TransactionKind.RENEWAL,
          TransactionKind.UPGRADE);
  private static final Comparator<Day> BY_DAY =
      Comparator.comparing(Day::day).thenComparing(it -> it.amount().currency().getCurrencyCode());

  private final InMemoryWallets wallets;
  private final UsageHistory usage;

  public InMemoryTakings(InMemoryWallets wallets, UsageHistory usage) {
    this.wallets = wallets;
    this.usage = usage;
  }

  @Override
  public List<Day> revenue(LocalDate first, LocalDate last) {
    return summed(
        first,
        last,
        wallets.books().stream().flatMap(it -> moved(it, LedgerAccount.own(Side.REVENUE))));
  }

  @Override
  public List<Day> spent(Owner payer, LocalDate first, LocalDate last) {
    var account = LedgerAccount.wallet(payer.account());
    var taken =
        wallets.books().stream()
            .filter(it -> it.root().equals(payer.root()) && SPENDING.contains(it.kind()))
            .flatMap(it -> moved(it, account))
            .map(it -> new Day(it.day(), it.amount().negated()));
    var stillToBe = first.datesUntil(last.plusDays(1)).flatMap(day -> accrued(payer, day));
    return summed(first, last, Stream.concat(taken, stillToBe));
  }

  @Override
  public List<Money> arrears() {
    var sums = new TreeMap<String, Money>();
    wallets.everybody().stream()
        .map(Wallet::arrears)
        .filter(Money::isPositive)
        .forEach(owed -> sums.merge(owed.currency().getCurrencyCode(), owed, Money::plus));
    return List.copyOf(sums.values());
  }

  private Stream<Day> accrued(Owner payer, LocalDate day) {
    return usage.accrued(payer, start(day), start(day.plusDays(1))).stream()
        .map(UsageLine::usage)
        .map(used -> new Day(day, used.amount()));
  }

  private static Stream<Day> moved(LedgerTransaction transaction, LedgerAccount account) {
    var day = LocalDate.ofInstant(transaction.at(), ZoneOffset.UTC);
    return transaction.entries().stream()
        .filter(it -> it.account().equals(account))
        .map(LedgerEntry::amount)
        .map(amount -> new Day(day, amount));
  }

  private static List<Day> summed(LocalDate first, LocalDate last, Stream<Day> all) {
    var sums = new ArrayList<Day>();
    all.filter(it -> !it.day().isBefore(first) && !it.day().isAfter(last))
        .sorted(BY_DAY)
        .forEach(it -> add(sums, it));
    return sums;
  }

  private static void add(List<Day> sums, Day next) {
    var end = sums.size() - 1;
    if (end >= 0 && BY_DAY.compare(sums.get(end), next) == 0) {
      sums.set(end, new Day(next.day(), sums.get(end).amount().plus(next.amount())));
    } else {
      sums.add(next);
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
