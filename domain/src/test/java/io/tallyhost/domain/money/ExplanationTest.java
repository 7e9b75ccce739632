package io.tallyhost.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExplanationTest {

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  private static Explanation part(long cents) {
    return Explanation.of(Because.named("part"), eur(cents), Map.of("n", Long.toString(cents)));
  }

  @Test
  void parts_add_up_or_there_is_no_explanation() {
    var whole = Explanation.sumOf(Because.named("all"), eur(0), List.of(part(3), part(4)));

    assertThat(whole.amount()).isEqualTo(eur(7));
    assertThat(whole.because()).isEqualTo("all");
    assertThat(whole.parts()).containsExactly(part(3), part(4));
    assertThat(Explanation.sumOf(Because.named("none"), eur(0), List.of()).amount())
        .isEqualTo(eur(0));
    assertThatThrownBy(
            () -> new Explanation(Because.named("x"), eur(8), Map.of(), List.of(part(3), part(4))))
        .hasMessageContaining("the parts that add up to it");
  }

  @Test
  void what_is_booked_and_not_explained_is_said_to_be_so() {
    assertThat(Explanation.booked(Because.named("it"), eur(7), List.of(part(3))).parts())
        .containsExactly(part(3), Explanation.of(Explanation.UNEXPLAINED, eur(4), Map.of()));
    assertThat(Explanation.booked(Because.named("it"), eur(3), List.of(part(3))).parts())
        .containsExactly(part(3));
    assertThat(Explanation.booked(Because.named("it"), eur(3), List.of()).parts()).isEmpty();
    assertThat(Explanation.booked(Because.named("it"), eur(3), List.of()).amount())
        .isEqualTo(eur(3));
  }

  @Test
  void it_can_be_turned_round_and_told_more() {
    var turned = Explanation.sumOf(Because.named("all"), eur(0), List.of(part(3))).negated();

    assertThat(turned.amount()).isEqualTo(eur(-3));
    assertThat(turned.parts().get(0).amount()).isEqualTo(eur(-3));
    assertThat(part(3).with(Map.of("m", "1")).facts()).containsOnlyKeys("n", "m");
    assertThat(part(3).with(Map.of("m", "1")).amount()).isEqualTo(eur(3));
  }
}
