package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.Totals;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Use case: which invoices closing a month would issue, to the cent, and which would be paid. */
public final class PreviewMonth {

  /**
   * An invoice that would be issued.
   *
   * @param paid whether it would be taken from the wallet at once, or was taken hour by hour
   */
  public record Foreseen(AccountId account, int lines, Totals totals, boolean paid) {}

  // More than are closed at once: nothing is locked, and each look at the books takes its time.
  private static final int AT_ONCE = 1_000;

  private final CloseMonth.Sources sources;
  private final InvoiceBooks books;
  private final Clock clock;

  public PreviewMonth(CloseMonth.Sources sources, InvoiceBooks books, Clock clock) {
    this.sources = sources;
    this.books = books;
    this.clock = clock;
  }

  public List<Foreseen> handle(Principal principal, YearMonth month) {
    Access.requireOperator(principal, Permission.BILLING_RUN);
    var period = BillingPeriod.ofMonth(month);
    InvalidValue.unless(period.isOver(clock.instant()), "month", month, "a month that is over");
    var foreseen = new ArrayList<Foreseen>();
    var last = Optional.<AccountId>empty();
    while (true) {
      var some = sources.resellers().buyersAfter(last, AT_ONCE);
      foreseen.addAll(foreseen(some, period));
      if (some.size() < AT_ONCE) {
        return foreseen;
      }
      last = Optional.of(some.get(some.size() - 1).reseller().id());
    }
  }

  private List<Foreseen> foreseen(List<Buyer> some, BillingPeriod period) {
    var now = clock.instant();
    var bills = fresh(new MonthPapers(sources, period, now).foreseen(some));
    var usage = new UsagePapers(sources, books.invoices(), period, now).foreseen(some);
    return Stream.concat(
            bills.stream().map(PreviewMonth::foreseen), usage.stream().map(PreviewMonth::foreseen))
        .toList();
  }

  private List<MonthPapers.Paper> fresh(List<MonthPapers.Paper> papers) {
    return CloseTogether.fresh(books.invoices(), papers);
  }

  private static Foreseen foreseen(InvoiceDraft usage) {
    var said = usage.snapshot();
    return new Foreseen(usage.owner().account(), said.lines().size(), said.totals(), true);
  }

  private static Foreseen foreseen(MonthPapers.Paper paper) {
    var totals = paper.draft().snapshot().totals();
    return new Foreseen(
        paper.buyer().reseller().id(),
        paper.draft().snapshot().lines().size(),
        totals,
        paper.buyer().reseller().billing().autoCharge()
            && paper.buyer().wallet().covers(totals.gross()));
  }
}
