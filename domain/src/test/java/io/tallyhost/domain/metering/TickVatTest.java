package io.tallyhost.domain.metering;

import static io.tallyhost.domain.metering.Samples.AMERICAN;
import static io.tallyhost.domain.metering.Samples.GERMAN;
import static io.tallyhost.domain.metering.Samples.NOON;
import static io.tallyhost.domain.metering.Samples.after;
import static io.tallyhost.domain.metering.Samples.eur;
import static io.tallyhost.domain.metering.Samples.noonPlus;
import static io.tallyhost.domain.metering.Samples.paying;
import static io.tallyhost.domain.metering.Samples.running;
import static io.tallyhost.domain.metering.Samples.tick;
import static io.tallyhost.domain.metering.Samples.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A server of 7 cents an hour in Germany: 19 % of one hour are 1.33 cents. */
final class TickVatTest {

  private TickSubject subject = paying(wallet(1000, 0), running(7, NOON));

  @Test
  void vat_of_a_months_hours_is_rounded_once_and_not_once_an_hour() {
    // 7, 14 and 21 cents so far carry 1.33, 2.66 and 3.99.
    assertThat(vatUntil(noonPlus(1), GERMAN)).isEqualTo(eur(1));
    assertThat(vatUntil(noonPlus(2), GERMAN)).isEqualTo(eur(2));
    assertThat(vatUntil(noonPlus(3), GERMAN)).isEqualTo(eur(1));
    assertThat(subject.meter().vat().taken()).isEqualTo(eur(4));
  }

  @Test
  void another_rate_starts_another_count() {
    // 14 cents carry 2.66; then nothing; then 7 cents 1.33, whatever was before.
    assertThat(vatUntil(noonPlus(2), GERMAN)).isEqualTo(eur(3));
    assertThat(vatUntil(noonPlus(3), AMERICAN)).isEqualTo(eur(0));
    assertThat(vatUntil(noonPlus(4), GERMAN)).isEqualTo(eur(1));
  }

  @Test
  void a_tick_into_another_month_taxes_each_of_them_by_itself() {
    var late = Instant.parse("2026-04-30T23:00:00Z");
    subject = paying(wallet(1000, 0), running(7, late));

    var tick = tick(subject, GERMAN, late.plusSeconds(7200));

    assertThat(tick.taxes())
        .extracting(TaxedNet::month, TaxedNet::net, TaxedNet::vat)
        .containsExactly(
            tuple(LocalDate.of(2026, 4, 1), eur(7), eur(1)),
            tuple(LocalDate.of(2026, 5, 1), eur(7), eur(1)));
    assertThat(tick.debited()).isEqualTo(eur(16));
  }

  private Money vatUntil(Instant until, PayerTerms terms) {
    var tick = tick(subject, terms, until);
    subject = after(tick, subject);
    return tick.debited().minus(tick.net());
  }
}
