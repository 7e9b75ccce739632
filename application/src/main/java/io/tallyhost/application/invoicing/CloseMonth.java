package io.tallyhost.application.invoicing;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Hands;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Use case: one invoice for each reseller who pays afterwards and each month that is over, and a
 * document of the hours that were paid in advance. Whoever closes a month a second time, or at the
 * same time, finds the invoices there.
 */
public final class CloseMonth {

  // Locked and written together.
  private static final int TOGETHER = 100;

  private static final int AT_A_GLANCE = 5_000;

  /** What is read and written. */
  public record Sources(
      Resellers resellers,
      Meters meters,
      UsageHistory history,
      Orders orders,
      Services services,
      BillingSettingsStore settings) {}

  /**
   * How documents are made.
   *
   * @param hands how many hundreds at a time
   */
  public record Documents(
      InvoiceBooks books, IssueInvoices issue, InvoiceLedger ledger, PayInvoice pay, Hands hands) {}

  /** What was done. */
  public record Figures(YearMonth month, long invoices, long paid) {}

  private final Sources sources;
  private final Documents documents;
  private final RunTick tick;
  private final Office office;

  public CloseMonth(Sources sources, Documents documents, RunTick tick, Office office) {
    this.sources = sources;
    this.documents = documents;
    this.tick = tick;
    this.office = office;
  }

  public Figures handle(Principal principal, YearMonth month) {
    Access.requireOperator(principal, Permission.BILLING_RUN);
    return close(month);
  }

  /** The same by itself. */
  public Figures close(YearMonth month) {
    var period = BillingPeriod.ofMonth(month);
    InvalidValue.unless(period.isOver(office.now()), "month", month, "a month that is over");
    var closing = new CloseTogether(sources, documents, period, office);
    var closed = Closed.of(this::ticked);
    var last = Optional.<AccountId>empty();
    while (true) {
      var some = sources.resellers().buyersAfter(last, AT_A_GLANCE);
      closed =
          documents.hands().each(hundreds(some), closing::closeAll).stream()
              .reduce(closed, Closed::plus);
      if (some.size() < AT_A_GLANCE) {
        return figures(month, closed);
      }
      last = Optional.of(some.get(some.size() - 1).reseller().id());
    }
  }

  private static List<List<Buyer>> hundreds(List<Buyer> some) {
    return IntStream.iterate(0, from -> from < some.size(), from -> from + TOGETHER)
        .mapToObj(from -> some.subList(from, Math.min(from + TOGETHER, some.size())))
        .toList();
  }

  private Closed ticked() {
    var unused = tick.run();
    return Closed.NOTHING;
  }

  // One that can't be closed keeps nobody else from it; it is told of at the end.
  private static Figures figures(YearMonth month, Closed closed) {
    var figures = new Figures(month, closed.invoices(), closed.paid());
    if (!closed.failures().isEmpty()) {
      throw new IllegalStateException(
          "%s, but not everything could be closed".formatted(figures), closed.failures().get(0));
    }
    return figures;
  }
}
