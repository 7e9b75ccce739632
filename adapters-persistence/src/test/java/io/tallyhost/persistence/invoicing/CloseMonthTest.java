package io.tallyhost.persistence.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.invoicing.CloseMonth;
import io.tallyhost.application.invoicing.InvoiceBooks;
import io.tallyhost.application.invoicing.InvoiceLedger;
import io.tallyhost.application.invoicing.IssueInvoices;
import io.tallyhost.application.invoicing.PayInvoice;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.shared.Hands;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.audit.JdbiAuditTrail;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.metering.JdbiMeters;
import io.tallyhost.persistence.metering.JdbiTickBook;
import io.tallyhost.persistence.metering.JdbiUsageHistory;
import io.tallyhost.persistence.ordering.JdbiOrders;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.service.JdbiServices;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiWallets;
import io.tallyhost.persistence.work.JdbiOutbox;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month is closed once, whoever closes it how often. */
final class CloseMonthTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  // One for all: each by himself, they would now and then count alike.
  private static final SomeAccounts PEOPLE = new SomeAccounts();
  private static final int HUNDREDS = 220;
  private static final Instant LAST_DAY = Instant.parse("2026-04-30T00:00:00Z");

  private final RandomIds ids = new RandomIds();
  private final TestClock clock = TestClock.at("2026-05-01T00:05:00Z");
  private final JdbiWallets wallets = new JdbiWallets(POSTGRES.jdbi());
  private final JdbiMeters meters = new JdbiMeters(POSTGRES.jdbi());
  private final JdbiResellers resellers = new JdbiResellers(POSTGRES.jdbi());
  private final Recorder recorder =
      new Recorder(
          new JdbiAuditTrail(POSTGRES.jdbi()), new JdbiOutbox(POSTGRES.jdbi()), ids, clock);
  private final Office office =
      new Office(new JdbiUnitOfWork(POSTGRES.jdbi()), recorder, ids, clock);
  private final InvoiceBooks books =
      new InvoiceBooks(
          new JdbiInvoices(POSTGRES.jdbi()),
          new JdbiInvoiceNumbers(POSTGRES.jdbi()),
          new JdbiSettlements(POSTGRES.jdbi()));

  @Test
  void usage_becomes_one_invoice_that_is_paid_from_the_wallet_if_it_covers_it() throws Exception {
    var owner = postpaid(1000);
    running(owner, 7);
    running(owner, 11);
    closeTwiceAtOnce();

    // 24 hours of April at 18 cents; the five minutes of May wait for the next invoice.
    assertThat(invoices(owner)).hasSize(1);
    assertThat(wallet(owner).balance()).isEqualTo(eur(-432));
    assertThat(books.settlements().outstandingOf(List.of(owner.account()))).isEmpty();
    assertThat(meters.wallets(List.of(owner.account())).get(owner.account()))
        .extracting(MeteredWallet::accrued)
        .isEqualTo(eur(0));
  }

  @Test
  void what_the_wallet_does_not_cover_stays_due() {
    var owner = postpaid(0);
    running(owner, 7);

    assertThat(closeMonth().close(APRIL).invoices()).isPositive();

    assertThat(wallet(owner).balance()).isEqualTo(eur(0));
    assertThat(books.settlements().outstandingOf(List.of(owner.account())))
        .extracting(owed -> owed.outstanding())
        .containsExactly(eur(168));
  }

  @Test
  void hundreds_are_closed_side_by_side_and_numbered_without_a_gap() throws Exception {
    var owners = Stream.generate(() -> postpaid(0)).limit(HUNDREDS).toList();
    owners.forEach(owner -> running(owner, 7));

    closeTwiceAtOnce();

    assertThat(owners).allSatisfy(owner -> assertThat(invoices(owner)).hasSize(1));
    var numbers = numbersBesideThoseOf(owners.get(0));
    assertThat(numbers)
        .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList())
        .hasSizeGreaterThanOrEqualTo(HUNDREDS);
  }

  private void closeTwiceAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<CloseMonth.Figures> close = () -> closeMonth().close(APRIL);
      for (var figures : threads.invokeAll(List.of(close, close))) {
        assertThat(figures.get().month()).isEqualTo(APRIL);
      }
    } finally {
      threads.shutdown();
    }
  }

  /** All numbers of the series in which his document has one. */
  private static List<Long> numbersBesideThoseOf(Owner owner) {
    return POSTGRES
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT n.number FROM invoice_number n
                        JOIN invoice_number his USING (issuer_id, kind, year)
                        JOIN invoice i ON i.id = his.invoice_id
                        WHERE i.account_id = :account ORDER BY n.number
                        """)
                    .bind("account", owner.account().value())
                    .mapTo(Long.class)
                    .list());
  }

  private List<InvoiceSummary> invoices(Owner owner) {
    return books.invoices().list(Optional.of(owner.account()), PageRequest.first()).items();
  }

  private CloseMonth closeMonth() {
    var ledger = new InvoiceLedger(wallets, ids, clock);
    var tick =
        new RunTick(
            new JdbiTickBook(POSTGRES.jdbi()),
            new ResellersAsPayers(resellers),
            (day, buyer) -> VatDecision.none(),
            office);
    return new CloseMonth(
        new CloseMonth.Sources(
            resellers,
            meters,
            new JdbiUsageHistory(POSTGRES.jdbi()),
            new JdbiOrders(POSTGRES.jdbi()),
            new JdbiServices(POSTGRES.jdbi()),
            new JdbiBillingSettings(POSTGRES.jdbi())),
        new CloseMonth.Documents(
            books,
            new IssueInvoices(books, office),
            ledger,
            new PayInvoice(books, ledger, recorder, office.unitOfWork()),
            new Hands(2)),
        tick,
        office);
  }

  private Owner postpaid(long credit) {
    var account = PEOPLE.reseller();
    new JdbiAccounts(POSTGRES.jdbi()).add(account);
    wallets.open(Wallet.open(account.owner(), new CreditLimit(eur(credit))));
    resellers.add(
        new TopLevelReseller(
            account.id(),
            ResellerDetails.standard()
                .withBilling(new BillingTerms(BillingMode.POSTPAID, Optional.empty(), true))));
    return account.owner();
  }

  private void running(Owner owner, long cents) {
    office
        .unitOfWork()
        .run(
            () -> {
              var meter = meters.lock(MeteredWallet.open(owner, eur(0).currency(), LAST_DAY));
              var service =
                  new MeteredService(
                      new ServiceId(ids.next()), Math.floorMod(ids.next().hashCode(), 1_000_000));
              var stretch =
                  Stretch.first(
                      service,
                      owner,
                      new MeterRate(new HourlyRate(eur(cents)), Optional.empty()),
                      LAST_DAY);
              meters.start(meter.started(stretch), stretch);
            });
  }

  private Wallet wallet(Owner owner) {
    return wallets.find(owner.account()).orElseThrow();
  }

  private static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
