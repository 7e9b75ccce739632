package io.tallyhost.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TotalsTest {

  private static final Currency EUR = Money.currency("EUR");
  private static final VatDecision NINETEEN =
      new VatDecision(VatRule.DOMESTIC, Percentage.ofPercent(19));
  private static final VatDecision SEVEN =
      new VatDecision(VatRule.DOMESTIC, Percentage.ofPercent(7));
  private static final VatDecision REVERSED =
      new VatDecision(VatRule.REVERSE_CHARGE, Percentage.ZERO);

  @Test
  void a_month_of_a_small_server_in_germany() {
    assertThat(Totals.of(euros(499), NINETEEN))
        .isEqualTo(
            new Totals(
                euros(499),
                euros(95),
                euros(594),
                List.of(new VatLine(NINETEEN, euros(499), euros(95)))));
  }

  @Test
  void tax_is_rounded_once_a_rate_and_not_once_a_line() {
    // Ten lines of 0.13: 0.0247 each would be ten times 0.02; the sum of 1.30 carries 0.25.
    var lines = Collections.nCopies(10, new TaxedAmount(euros(13), NINETEEN));
    assertThat(Totals.of(EUR, lines).vat()).isEqualTo(euros(25));
  }

  @Test
  void mixed_rates_are_kept_apart() {
    var totals =
        Totals.of(
            EUR,
            List.of(
                new TaxedAmount(euros(333), NINETEEN),
                new TaxedAmount(euros(333), SEVEN),
                new TaxedAmount(euros(334), NINETEEN)));
    assertThat(totals.vatLines())
        .containsExactly(
            new VatLine(NINETEEN, euros(667), euros(127)),
            new VatLine(SEVEN, euros(333), euros(23)));
    assertThat(totals.gross()).isEqualTo(euros(1150));
  }

  @Test
  void a_refund_is_the_exact_opposite() {
    var totals = Totals.of(euros(1250), NINETEEN);
    assertThat(totals.vat()).isEqualTo(euros(238));
    assertThat(Totals.of(euros(-1250), NINETEEN)).isEqualTo(totals.negated());
  }

  @Test
  void nothing_comes_to_nothing() {
    assertThat(Totals.of(EUR, List.of()).gross()).isEqualTo(euros(0));
  }

  @Test
  void reverse_charge_says_so() {
    var totals = Totals.of(euros(499), REVERSED);
    assertThat(totals.gross()).isEqualTo(euros(499));
    assertThat(totals.isReverseCharge()).isTrue();
    assertThat(totals.legalTexts()).singleElement().asString().startsWith("Reverse charge");
    assertThat(Totals.of(euros(499), NINETEEN).isReverseCharge()).isFalse();
    assertThat(Totals.of(euros(499), NINETEEN).legalTexts()).isEmpty();
  }

  @Test
  void sums_that_do_not_add_up_can_not_exist() {
    var taxed = List.of(VatLine.on(NINETEEN, euros(100)));
    assertThatThrownBy(() -> new Totals(euros(100), euros(19), euros(120), taxed))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new Totals(euros(100), euros(19), euros(119), List.of()))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new VatDecision(VatRule.ABROAD, Percentage.ofPercent(1)))
        .isInstanceOf(InvalidValue.class);
  }

  private static Money euros(long cents) {
    return new Money(EUR, cents);
  }
}
