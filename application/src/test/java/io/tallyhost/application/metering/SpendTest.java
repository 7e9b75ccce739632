package io.tallyhost.application.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceTally;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SpendTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));

  @Test
  void a_balance_lasts_without_the_credit_and_with_it() {
    var position = position(BillingTerms.PREPAID);

    // 100 cents and 50 of credit, of which 10 go every hour.
    assertThat(Spend.of(position).hoursRemaining()).hasValue(10);
    assertThat(Spend.withCredit(position).hoursRemaining()).hasValue(15);
  }

  @Test
  void nothing_runs_out_for_who_pays_later() {
    var position = position(new BillingTerms(BillingMode.POSTPAID, Optional.empty(), false));

    assertThat(Spend.of(position).hoursRemaining()).isEmpty();
    assertThat(Spend.withCredit(position).hoursRemaining()).isEmpty();
  }

  private Position position(BillingTerms terms) {
    return new Position(
        terms,
        new Wallet(owner, eur(100), new CreditLimit(eur(50)), eur(0), 1),
        new ServiceTally(List.of()),
        Optional.of(
            MeteredWallet.open(owner, eur(0).currency(), NOW)
                .started(
                    Stretch.first(
                        new MeteredService(new ServiceId(ids.next()), 1),
                        owner,
                        new MeterRate(new HourlyRate(eur(10)), Optional.empty()),
                        NOW))));
  }

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }
}
