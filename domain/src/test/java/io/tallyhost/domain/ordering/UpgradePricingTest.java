package io.tallyhost.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Pricing.Share;
import io.tallyhost.domain.ordering.Quote.Item;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What it costs to make something dearer in the middle of what is paid. */
final class UpgradePricingTest {

  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final Item MORE = new Item("4 GB more", 2, Money.of("EUR", 310));

  private static Quote upgrade(BillingPeriod period, Instant now) {
    return Pricing.upgrade(MORE, period, Share.between(MAY, now, JUNE), VatDecision.none());
  }

  @Test
  void what_is_left_of_the_month_is_charged_at_once_and_the_whole_from_then_on() {
    var quote = upgrade(BillingPeriod.MONTHLY, Instant.parse("2026-05-22T00:00:00Z"));

    assertThat(quote.amounts().gross()).isEqualTo(Money.of("EUR", 200));
    assertThat(quote.lines()).containsExactly(new Item("4 GB more", 1, Money.of("EUR", 200)));
    assertThat(quote.price()).isEqualTo(Money.of("EUR", 620));
    assertThat(quote.hourlyRate()).isEmpty();
  }

  @Test
  void what_is_metered_costs_nothing_at_once_but_more_an_hour() {
    var quote = upgrade(BillingPeriod.HOURLY, MAY);

    assertThat(quote.amounts().gross()).isEqualTo(Money.of("EUR", 0));
    assertThat(quote.hourlyRate()).contains(new HourlyRate(Money.of("EUR", 1)));
    assertThat(quote.lines()).containsExactly(new Item("4 GB more", 2, Money.of("EUR", 0)));
  }

  @Test
  void before_the_period_it_is_all_of_it_and_after_it_nothing() {
    assertThat(upgrade(BillingPeriod.MONTHLY, MAY.minusSeconds(1)).amounts().gross())
        .isEqualTo(Money.of("EUR", 620));
    assertThat(upgrade(BillingPeriod.MONTHLY, JUNE.plusSeconds(1)).amounts().gross())
        .isEqualTo(Money.of("EUR", 0));
  }
}
