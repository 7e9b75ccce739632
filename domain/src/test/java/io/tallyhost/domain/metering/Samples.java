package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A German operator's resellers, and the servers that they run. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-04-22T12:00:00Z");
  static final Owner PAYER = Owner.topLevel(new AccountId("c000000000000000000000002"));
  static final TransactionId TRANSACTION = new TransactionId("c000000000000000000000003");
  static final PayerTerms GERMAN = new PayerTerms(BillingMode.PREPAID, TaxProfile.consumer("DE"));
  static final PayerTerms AMERICAN = new PayerTerms(BillingMode.PREPAID, TaxProfile.consumer("US"));

  private static final TaxProfile OPERATOR = TaxProfile.business("DE", "DE123456789");

  private Samples() {}

  static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  static Instant noonPlus(long hours) {
    return NOON.plusSeconds(hours * 3600);
  }

  static MeteredService server(long serial) {
    return new MeteredService(new ServiceId("c%024d".formatted(serial)), serial);
  }

  static Stretch running(long centsAnHour, Instant since) {
    return running(server(1), centsAnHour, since);
  }

  static Stretch running(MeteredService server, long centsAnHour, Instant since) {
    var rate = new MeterRate(new HourlyRate(eur(centsAnHour)), Optional.empty());
    return Stretch.first(server, PAYER, rate, since);
  }

  static Wallet wallet(long balance, long creditLimit) {
    return new Wallet(PAYER, eur(balance), new CreditLimit(eur(creditLimit)), eur(0), 1);
  }

  /** A wallet that pays for this stretch and nothing else. */
  static TickSubject paying(Wallet wallet, Stretch stretch) {
    var meter = MeteredWallet.open(PAYER, wallet.currency(), stretch.startedAt());
    return new TickSubject(wallet, meter.started(stretch), List.of(stretch));
  }

  static WalletTick tick(TickSubject subject, PayerTerms terms, Instant until) {
    return new TickDecision(until, (day, buyer) -> VatDecision.of(OPERATOR, buyer, day))
        .decide(subject, terms, TRANSACTION);
  }

  /** What the next tick finds. */
  static TickSubject after(WalletTick tick, TickSubject before) {
    return new TickSubject(tick.wallet(), tick.meter(), before.stretches());
  }
}
