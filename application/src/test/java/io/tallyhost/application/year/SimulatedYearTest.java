package io.tallyhost.application.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerTransaction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What fifty resellers owe after a year, to the cent; and what must hold on every day of it. {@code
 * -Dyear.seed=…} shows another year.
 */
final class SimulatedYearTest {

  private static final long SEED = Long.getLong("year.seed", 20_261_121);

  private final SimulatedYear year = new SimulatedYear(SEED);

  @Test
  void after_a_year_everybody_owes_what_a_child_would_have_counted() {
    System.out.printf("Simulated year: -Dyear.seed=%d%n", SEED);
    for (var step = 0; !year.isOver(); step++) {
      year.step();
      if (step % 500 == 0) {
        everybodyStandsAsHeCounts();
      }
    }
    year.finish();

    everybodyStandsAsHeCounts();
    secondsAreThoseThatRan();
    theBooksBalance();
    theInvoicesAreRight();
    nothingHappensTwice();
    everyAmountIsExplained();
  }

  private void everybodyStandsAsHeCounts() {
    for (var who : year.resellers) {
      var wallet = year.house.wallet(who.owner);
      assertThat(wallet.balance().minor()).as("I3").isGreaterThanOrEqualTo(-who.credit);
      if (who.postpaid) {
        assertThat(wallet.balance().minor() - owed(who)).isEqualTo(who.topUps() - invoiced(who));
      } else {
        assertThat(wallet.balance().minus(wallet.arrears()).minor())
            .as("%s at %s", who.owner, year.house.clock.instant())
            .isEqualTo(who.topUps() - who.spentInAdvance(year.billedUntil()));
        assertThat(wallet.arrears().isPositive() && wallet.available().isPositive()).isFalse();
      }
    }
  }

  private long owed(NaiveReseller who) {
    return year.house.invoices.settlements().outstandingOf(List.of(who.owner.account())).stream()
        .mapToLong(settlement -> settlement.outstanding().minor())
        .sum();
  }

  private long invoiced(NaiveReseller who) {
    return months().mapToLong(who::invoice).sum();
  }

  private Stream<YearMonth> months() {
    return Stream.iterate(YearMonth.of(2026, 1), month -> month.plusMonths(1))
        .limit(Math.max(0, (year.closed().getYear() - 2026) * 12L + year.closed().getMonthValue()));
  }

  /** I4 and I5. */
  private void secondsAreThoseThatRan() {
    for (var who : year.resellers) {
      who.services.forEach(
          (id, meter) ->
              assertThat(year.house.meters.last(id).orElseThrow().lifetime(year.billedUntil()))
                  .extracting(usage -> usage.seconds())
                  .isEqualTo(meter.seconds(year.billedUntil())));
    }
  }

  /** I1 and I2. */
  private void theBooksBalance() {
    Map<LedgerAccount, Money> sums = new TreeMap<>(Comparator.comparing(LedgerAccount::code));
    year.house.books.books().stream()
        .flatMap(transaction -> transaction.entries().stream())
        .forEach(entry -> sums.merge(entry.account(), entry.amount(), Money::plus));
    assertThat(sums.values().stream().mapToLong(Money::minor).sum()).isZero();
    for (var who : year.resellers) {
      var wallet = year.house.wallet(who.owner);
      var nothing = Money.of("EUR", 0);
      assertThat(sums.getOrDefault(wallet.account(), nothing)).isEqualTo(wallet.balance());
      assertThat(sums.getOrDefault(wallet.arrearsAccount(), nothing))
          .isEqualTo(wallet.arrears().negated());
    }
  }

  /**
   * I8: one for each month in which something was used, paid in advance or not, its total, and no
   * number left out.
   */
  private void theInvoicesAreRight() {
    var numbers = new ArrayList<String>();
    for (var who : year.resellers) {
      var invoices = invoices(who.owner);
      var totals =
          invoices.stream().map(invoice -> invoice.totals().gross().minor()).sorted().toList();
      assertThat(totals)
          .isEqualTo(
              who.postpaid
                  ? months().map(who::invoice).filter(total -> total > 0).sorted().toList()
                  : months().map(who::hours).filter(total -> total > 0).sorted().toList());
      invoices.forEach(invoice -> numbers.add(invoice.number().value()));
    }
    var byYear = numbers.stream().collect(Collectors.groupingBy(number -> number.substring(0, 8)));
    byYear.values().forEach(all -> assertThat(all).doesNotHaveDuplicates());
    byYear.forEach((series, all) -> assertThat(last(all)).isEqualTo(all.size()));
    assertThat(numbers).hasSizeGreaterThan(100);
  }

  private static int last(List<String> numbers) {
    return numbers.stream()
        .mapToInt(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
        .max()
        .orElse(0);
  }

  /** I13 and I14: a tick, a closing and a renewal asked for again write nothing. */
  private void nothingHappensTwice() {
    var books = List.copyOf(year.house.books.books());
    var audited = year.house.trail.entries().size();
    assertThat(year.house.tick.run().wallets()).isZero();
    assertThat(year.house.closeMonth.close(year.closed()).invoices()).isZero();
    assertThat(year.house.renew.handle()).isZero();
    assertThat(List.copyOf(year.house.books.books())).isEqualTo(books);
    assertThat(year.house.trail.entries()).hasSize(audited);
    assertThat(year.house.trail.entries()).anyMatch(entry -> entry.action().equals("billing.tick"));
  }

  /** Every ledger entry and every invoice line, each to its last cent. */
  private void everyAmountIsExplained() {
    var operator = People.operator(new AccountId(year.house.ids.next()));
    var some = new ArrayList<LedgerTransaction>();
    for (var transaction : year.house.books.books()) {
      if (Math.floorMod(transaction.id().hashCode(), 19) == 0) {
        some.add(transaction);
      }
    }
    for (var transaction : some) {
      var explained = year.house.explain.handle(operator, transaction.id().value());
      assertThat(explained).hasSameSizeAs(transaction.entries());
      explained.forEach(SimulatedYearTest::requireWhole);
    }
    year.resellers.stream()
        .flatMap(who -> invoices(who.owner).stream())
        .forEach(invoice -> explain(operator, invoice));
    assertThat(some).hasSizeGreaterThan(300);
  }

  private void explain(Principal operator, Invoice invoice) {
    var whole = year.house.explain.handle(operator, invoice.id().value()).get(0);
    assertThat(whole.amount()).isEqualTo(invoice.totals().gross());
    requireWhole(whole);
  }

  private static void requireWhole(Explanation amount) {
    assertThat(amount.why()).isNotEqualTo(Explanation.UNEXPLAINED);
    amount.parts().forEach(SimulatedYearTest::requireWhole);
  }

  private List<Invoice> invoices(Owner owner) {
    return year
        .house
        .invoices
        .invoices()
        .list(Optional.of(owner.account()), new PageRequest(100, 0))
        .items()
        .stream()
        .flatMap(summary -> year.house.invoices.invoices().find(summary.id()).stream())
        .toList();
  }

  @Test
  void whoever_owes_something_runs_nothing_after_a_tick() {
    for (var step = 0; step < 500; step++) {
      year.step();
    }
    var unused = year.house.billHours.run();
    var poor =
        year.resellers.stream()
            .filter(who -> year.house.wallet(who.owner).arrears().isPositive())
            .toList();
    assertThat(poor).isNotEmpty();
    assertThat(poor)
        .allSatisfy(
            who ->
                assertThat(who.services.keySet())
                    .allMatch(
                        id ->
                            year.house.servers.now(id).status() != ServiceStatus.ACTIVE
                                || !year.house.meters.last(id).orElseThrow().isRunning()));
  }
}
