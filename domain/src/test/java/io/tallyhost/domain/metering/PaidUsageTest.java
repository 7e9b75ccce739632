package io.tallyhost.domain.metering;

import static io.tallyhost.domain.metering.Samples.eur;
import static io.tallyhost.domain.metering.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import io.tallyhost.domain.tax.VatRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A month that was paid tick by tick, and is put on one paper when it is over. */
final class PaidUsageTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final VatDecision GERMAN =
      new VatDecision(VatRule.DOMESTIC, Percentage.ofPercent(19));
  private static final VatDecision FREE = VatDecision.none();

  @Test
  void the_paper_shows_the_vat_that_ticks_took_and_not_what_it_would_be_all_at_once() {
    // Two counts of 7 cents with another rate between: 1.33 twice, not 2.66.
    var taxes = List.of(taxed(GERMAN, 0, 7), taxed(FREE, 0, 50), taxed(GERMAN, 0, 7));

    assertThat(new PaidUsage(List.of(), taxes).vatLines())
        .containsExactly(new VatLine(GERMAN, eur(14), eur(2)), new VatLine(FREE, eur(50), eur(0)));
  }

  @Test
  void a_rate_under_which_nothing_ran_is_left_out() {
    var taxes = List.of(taxed(FREE, 0, 0), taxed(GERMAN, 7, 14));

    assertThat(new PaidUsage(List.of(), taxes).vatLines())
        .containsExactly(new VatLine(GERMAN, eur(7), eur(2)));
  }

  @Test
  void what_a_server_used_at_one_rate_is_one_line() {
    var first = new PaidUsage(List.of(line(1, 10, GERMAN)), List.of(taxed(GERMAN, 0, 10)));
    var more =
        new PaidUsage(
            List.of(line(1, 3, FREE), line(1, 20, GERMAN), line(2, 5, GERMAN)),
            List.of(taxed(GERMAN, 10, 35)));

    var both = first.with(more);

    assertThat(both.taxes()).containsExactly(taxed(GERMAN, 0, 10), taxed(GERMAN, 10, 35));
    assertThat(both.lines())
        .containsExactly(
            new PaidUsage.Line(new UsageLine(server(1), new Usage(7200, eur(30))), GERMAN),
            line(1, 3, FREE),
            line(2, 5, GERMAN));
  }

  private static TaxedNet taxed(VatDecision decision, long before, long after) {
    return new TaxedNet(APRIL, decision, eur(before), eur(after));
  }

  private static PaidUsage.Line line(long server, long cents, VatDecision vat) {
    return new PaidUsage.Line(new UsageLine(server(server), new Usage(3600, eur(cents))), vat);
  }
}
