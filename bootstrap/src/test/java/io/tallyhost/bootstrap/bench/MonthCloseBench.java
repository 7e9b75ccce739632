package io.tallyhost.bootstrap.bench;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.invoicing.CloseMonth;
import io.tallyhost.application.invoicing.InvoiceBooks;
import io.tallyhost.application.invoicing.InvoiceLedger;
import io.tallyhost.application.invoicing.IssueInvoices;
import io.tallyhost.application.invoicing.PayInvoice;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.Hands;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.persistence.audit.JdbiAuditTrail;
import io.tallyhost.persistence.invoicing.JdbiBillingSettings;
import io.tallyhost.persistence.invoicing.JdbiInvoiceNumbers;
import io.tallyhost.persistence.invoicing.JdbiInvoices;
import io.tallyhost.persistence.invoicing.JdbiSettlements;
import io.tallyhost.persistence.metering.JdbiMeters;
import io.tallyhost.persistence.metering.JdbiTickBook;
import io.tallyhost.persistence.metering.JdbiUsageHistory;
import io.tallyhost.persistence.ordering.JdbiOrders;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.service.JdbiServices;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.wallet.JdbiWallets;
import io.tallyhost.persistence.work.JdbiOutbox;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A month's invoices against bare inserts of the very rows that they are, into tables that keep
 * them as the product's do: the months before are there too.
 */
public final class MonthCloseBench {

  private static final YearMonth FIRST = YearMonth.of(2026, 4);
  private static final int RESELLERS = 2_000;
  private static final int EACH = 50;
  private static final int ROUNDS = 7;

  /** A server has run for a month before it closes one. */
  private static final int WARM_UPS = 12;

  private static final List<String> WRITTEN =
      List.of(
          "invoice",
          "invoice_party",
          "invoice_line",
          "invoice_vat_line",
          "invoice_number",
          "invoice_settlement",
          "ledger_transaction",
          "wallet_entry",
          "audit_entry",
          "outbox_event");

  private final BenchDatabase database;
  private final BenchClock clock = new BenchClock(start(FIRST));
  private final CountedIds ids = new CountedIds();

  private MonthCloseBench(BenchDatabase database) {
    this.database = database;
  }

  public static void main(String[] arguments) throws Exception {
    try (var database = new BenchDatabase()) {
      new MonthCloseBench(database).run();
    }
  }

  private void run() throws Exception {
    new BenchWorld(database, start(FIRST)).fill(RESELLERS, RESELLERS * EACH);
    WRITTEN.forEach(
        table -> {
          database.execute("CREATE TABLE bare_%1$s (LIKE %1$s INCLUDING ALL)".formatted(table));
          database.execute("CREATE UNLOGGED TABLE fresh_%1$s (LIKE %1$s)".formatted(table));
        });
    var ratio = new Ratio("month close, %d resellers × %d services".formatted(RESELLERS, EACH));
    for (var round = -WARM_UPS; round < ROUNDS; round++) {
      var month = FIRST.plusMonths(round + WARM_UPS);
      meteredUntilTheEndOf(month);
      var candidate = Ratio.millis(() -> closed(month));
      layOutTheRows();
      (round < 0 ? new Ratio("warm-up") : ratio).add(Ratio.millis(this::bareInserts), candidate);
      forgetTheRows();
    }
    ratio.print();
  }

  private void closed(YearMonth month) {
    var figures = closeMonth().close(month);
    if (figures.invoices() != RESELLERS) {
      throw new IllegalStateException("Closed " + figures);
    }
  }

  /** Not measured: the reference is to write them, not to find them. */
  private void layOutTheRows() {
    database.execute("ANALYZE");
    WRITTEN.forEach(
        table ->
            database.execute(
                "INSERT INTO fresh_%1$s (%2$s) SELECT %2$s FROM %1$s WHERE %3$s"
                    .formatted(table, columns(table), fresh(table))));
  }

  private void bareInserts() {
    WRITTEN.forEach(
        table ->
            database.execute(
                "INSERT INTO bare_%1$s (%2$s) SELECT %2$s FROM fresh_%1$s"
                    .formatted(table, columns(table))));
  }

  /** Rows of this round: their documents, or their instant, are new. */
  private String fresh(String table) {
    return switch (table) {
      case "invoice" -> "issued_at = '%s'".formatted(clock.instant());
      case "invoice_party",
          "invoice_line",
          "invoice_vat_line",
          "invoice_number",
          "invoice_settlement" ->
          "invoice_id IN (SELECT id FROM invoice WHERE issued_at = '%s')"
              .formatted(clock.instant());
      case "wallet_entry" ->
          "transaction_id IN (SELECT id FROM ledger_transaction WHERE at = '%s')"
              .formatted(clock.instant());
      default -> "at = '%s'".formatted(clock.instant());
    };
  }

  private String columns(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT string_agg(column_name, ', ' ORDER BY ordinal_position)
                        FROM information_schema.columns
                        WHERE table_name = :table AND is_generated = 'NEVER'
                        """)
                    .bind("table", table)
                    .mapTo(String.class)
                    .one());
  }

  private void forgetTheRows() {
    WRITTEN.forEach(table -> database.execute("TRUNCATE fresh_%s".formatted(table)));
  }

  /** As the ticks of a month leave it. */
  private void meteredUntilTheEndOf(YearMonth month) {
    var end = start(month.plusMonths(1));
    var hours = Duration.between(start(month), end).toHours();
    clock.set(end.plusSeconds(300));
    database.execute(
        "UPDATE metered_wallet SET metered_until = ?::timestamptz, accrued = ?",
        end.toString(),
        7L * EACH * hours);
  }

  private CloseMonth closeMonth() {
    var jdbi = database.jdbi();
    var recorder = new Recorder(new JdbiAuditTrail(jdbi), new JdbiOutbox(jdbi), ids, clock);
    var office = new Office(new JdbiUnitOfWork(jdbi), recorder, ids, clock);
    var resellers = new JdbiResellers(jdbi);
    var books =
        new InvoiceBooks(
            new JdbiInvoices(jdbi), new JdbiInvoiceNumbers(jdbi), new JdbiSettlements(jdbi));
    var ledger = new InvoiceLedger(new JdbiWallets(jdbi), ids, clock);
    return new CloseMonth(
        new CloseMonth.Sources(
            resellers,
            new JdbiMeters(jdbi),
            new JdbiUsageHistory(jdbi),
            new JdbiOrders(jdbi),
            new JdbiServices(jdbi),
            new JdbiBillingSettings(jdbi)),
        new CloseMonth.Documents(
            books,
            new IssueInvoices(books, office),
            ledger,
            new PayInvoice(books, ledger, recorder, office.unitOfWork()),
            new Hands(2)),
        new RunTick(
            new JdbiTickBook(jdbi),
            new ResellersAsPayers(resellers),
            (day, buyer) -> VatDecision.none(),
            office),
        office);
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
