package io.tallyhost.application.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeterPolicy;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatRule;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Takings;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A small world in which meters run and ticks bill, for the promises made about them. */
public final class MeteringWorld {

  static final Instant TWO = Instant.parse("2026-04-22T14:00:00Z");

  final RandomIds ids = new RandomIds();
  final TestClock clock = new TestClock(TWO);
  final SplittableRandom random = new SplittableRandom(7);
  final Books books;
  private final InMemoryUnitOfWork memory = new InMemoryUnitOfWork();
  private final InMemoryOutbox outbox = new InMemoryOutbox(memory);
  private final Map<AccountId, PayerTerms> terms = new ConcurrentHashMap<>();

  /** What is kept: in memory, or by whatever else is to promise the same. */
  public record Books(
      Wallets wallets,
      Meters meters,
      TickBook ticks,
      UsageHistory history,
      Takings takings,
      UnitOfWork unitOfWork) {}

  public MeteringWorld(Books books) {
    this.books = books;
  }

  static MeteringWorld inMemory() {
    var unitOfWork = new InMemoryUnitOfWork();
    var wallets = new InMemoryWallets(unitOfWork);
    var meters = new InMemoryMeters(unitOfWork, wallets);
    var takings = new InMemoryTakings(wallets, meters.usage());
    return new MeteringWorld(
        new Books(wallets, meters, meters, meters.usage(), takings, unitOfWork));
  }

  Owner prepaid(long credit, int vat) {
    var tax = vat == 0 ? TaxProfile.UNKNOWN : TaxProfile.consumer("DE");
    return opened(credit, new PayerTerms(BillingMode.PREPAID, tax));
  }

  Owner postpaid() {
    return opened(0, new PayerTerms(BillingMode.POSTPAID, TaxProfile.UNKNOWN));
  }

  private Owner opened(long credit, PayerTerms how) {
    var owner = Owner.topLevel(new AccountId(ids.next()));
    books.wallets().open(Wallet.open(owner, new CreditLimit(eur(credit))));
    terms.put(owner.account(), how);
    return owner;
  }

  ServiceId started(Owner owner, long rate) {
    var service = new MeteredService(new ServiceId(ids.next()), random.nextLong(1, 1 << 30));
    start(service, owner, rate);
    return service.id();
  }

  void start(MeteredService service, Owner owner, long rate) {
    books
        .unitOfWork()
        .run(
            () -> {
              var meter = books.meters().lock(MeteredWallet.open(owner, eur(0).currency(), TWO));
              var at = meter.earliest(clock.instant());
              var how = new MeterRate(new HourlyRate(eur(rate)), Optional.empty());
              var stretch =
                  books
                      .meters()
                      .last(service.id())
                      .map(last -> last.next(how, at))
                      .orElseGet(() -> Stretch.first(service, owner, how, at));
              books.meters().start(meter.started(stretch), stretch);
            });
  }

  void stopped(ServiceId service) {
    metering().stopped(service, clock.instant());
  }

  private Metering metering() {
    var policies = new InMemoryMeterPolicies(memory);
    policies.change(new MeterPolicy(false, TWO));
    return new Metering(books.meters(), books.unitOfWork(), clock, policies);
  }

  TickFigures tick() {
    var recorder = new Recorder(new InMemoryAuditTrail(memory), outbox, ids, clock);
    var office = new Office(books.unitOfWork(), recorder, ids, clock);
    return new RunTick(books.ticks(), payers(), MeteringWorld::vat, office).run();
  }

  /** All that accrued until now stands on an invoice. */
  void invoice(Owner owner) {
    var meter = meter(owner);
    books.meters().updateAll(List.of(meter.invoiced(clock.instant(), meter.accrued())));
  }

  /** Which services ran since then, by who the stretches say pays for them. */
  Map<Owner, List<ServiceId>> sinceInvoiced(Owner... owners) {
    return books
        .meters()
        .sinceInvoiced(Stream.of(owners).map(this::meter).toList())
        .values()
        .stream()
        .flatMap(List::stream)
        .collect(groupingBy(Stretch::payer, mapping(it -> it.service().id(), toList())));
  }

  private Payers payers() {
    return accounts -> terms;
  }

  static VatDecision vat(LocalDate day, TaxProfile buyer) {
    return buyer.country().isPresent()
        ? new VatDecision(VatRule.DOMESTIC, new Percentage(1900))
        : VatDecision.none();
  }

  MeterFigures figures(ServiceId service) {
    return new ShowMeters(books.meters(), payers(), clock).figuresOf(service).orElseThrow();
  }

  MeteredWallet meter(Owner owner) {
    return Objects.requireNonNull(
        books.meters().wallets(List.of(owner.account())).get(owner.account()));
  }

  Wallet wallet(Owner owner) {
    return books.wallets().find(owner.account()).orElseThrow();
  }

  List<String> events(Owner owner) {
    return outbox.events().stream()
        .filter(event -> event.owner().equals(owner))
        .map(Event::type)
        .toList();
  }

  static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
