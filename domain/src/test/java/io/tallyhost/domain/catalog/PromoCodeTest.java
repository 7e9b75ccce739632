package io.tallyhost.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.PromoCode.Eligibility;
import io.tallyhost.domain.catalog.PromoCode.Validity;
import io.tallyhost.domain.money.Percentage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a promo code gives something, and why it does not. */
final class PromoCodeTest {

  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final Validity IN_MAY = new Validity(Optional.of(MAY), Optional.of(JUNE));
  private static final VariantId STARTER = new VariantId("cstarter00000000000000000");
  private static final VariantId PRO = new VariantId("cpro000000000000000000000");

  private static PromoCode code(String code, Optional<Integer> maxUses, int uses) {
    return new PromoCode(
        code, Percentage.ofPercent(10), true, IN_MAY, maxUses, uses, Eligibility.EVERYTHING);
  }

  private static PromoCode twice(int uses) {
    return code("SPRING", Optional.of(2), uses);
  }

  private static PromoCode onlyFor(Set<ProductCategory> categories, Set<VariantId> variants) {
    return new PromoCode(
        "SPRING",
        Percentage.ofPercent(10),
        true,
        Validity.ALWAYS,
        Optional.empty(),
        0,
        new Eligibility(categories, variants));
  }

  @Test
  void it_is_valid_from_its_first_instant_until_just_before_its_last() {
    assertThat(twice(0).refusal(MAY.minusMillis(1))).contains(PromoRefusal.NOT_YET_VALID);
    assertThat(twice(0).refusal(MAY)).isEmpty();
    assertThat(twice(0).refusal(JUNE.minusMillis(1))).isEmpty();
    assertThat(twice(0).refusal(JUNE)).contains(PromoRefusal.EXPIRED);
  }

  @Test
  void it_is_used_up_with_its_last_use_and_a_use_may_come_back() {
    assertThat(twice(1).refusal(MAY)).isEmpty();
    assertThat(twice(1).used().refusal(MAY)).contains(PromoRefusal.USED_UP);
    assertThat(twice(2).givenBack().refusal(MAY)).isEmpty();
    assertThat(twice(0).givenBack().uses()).isZero();
    assertThat(twice(0).usedAlready(2).refusal(MAY)).contains(PromoRefusal.USED_UP);
    assertThat(code("SPRING", Optional.empty(), 1_000_000).refusal(MAY)).isEmpty();
  }

  @Test
  void who_does_not_know_it_learns_nothing_about_a_retired_one() {
    var retired =
        new PromoCode(
            "OLD",
            Percentage.ofPercent(10),
            false,
            IN_MAY,
            Optional.of(1),
            1,
            Eligibility.EVERYTHING);

    assertThat(retired.refusal(JUNE)).contains(PromoRefusal.UNKNOWN);
    assertThat(PromoRefusal.UNKNOWN.sentence()).isEqualTo("Invalid promo code");
  }

  @Test
  void it_may_be_for_some_categories_and_some_variants_only() {
    var servers = onlyFor(Set.of(ProductCategory.VPS), Set.of());
    var starters = onlyFor(Set.of(), Set.of(STARTER));

    assertThat(servers.refusal(MAY, ProductCategory.VPS, Optional.empty())).isEmpty();
    assertThat(servers.refusal(MAY, ProductCategory.LIR, Optional.of(STARTER)))
        .contains(PromoRefusal.NOT_ELIGIBLE);
    assertThat(starters.refusal(MAY, ProductCategory.LIR, Optional.of(STARTER))).isEmpty();
    assertThat(starters.refusal(MAY, ProductCategory.VPS, Optional.of(PRO)))
        .contains(PromoRefusal.NOT_ELIGIBLE);
    assertThat(starters.refusal(MAY, ProductCategory.VPS, Optional.empty()))
        .contains(PromoRefusal.NOT_ELIGIBLE);
    assertThat(twice(2).refusal(MAY, ProductCategory.VPS, Optional.empty()))
        .contains(PromoRefusal.USED_UP);
  }

  @Test
  void codes_are_compared_in_capitals_without_blanks_around_them() {
    assertThat(PromoCode.normalised(" spring-26\t")).isEqualTo("SPRING-26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "spring", "SPRING 26", "ÄÖ"})
  void a_code_of_another_shape_cannot_be(String code) {
    assertThatThrownBy(() -> code(code, Optional.empty(), 0))
        .hasMessageStartingWith("code must be 2 to 40 letters, digits, hyphens");
  }

  @Test
  void uses_are_counted_from_zero_and_limited_by_at_least_one() {
    assertThatThrownBy(() -> twice(-1)).hasMessageStartingWith("uses must be zero or more");
    assertThatThrownBy(() -> code("SPRING", Optional.of(0), 0))
        .hasMessageStartingWith("max uses must be a positive number");
    assertThat(code("SPRING", Optional.of(1), 0).maxUses()).contains(1);
  }
}
