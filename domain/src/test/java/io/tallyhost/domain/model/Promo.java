package io.tallyhost.domain.model;

import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCode.Eligibility;
import io.tallyhost.domain.catalog.PromoCode.Validity;
import io.tallyhost.domain.catalog.PromoRefusal;
import io.tallyhost.domain.model.naive.NaivePromo;
import io.tallyhost.domain.money.Percentage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A promo code in the product and in the model. */
final class Promo {

  static final String[] CATEGORIES = {"VPS", "DEDICATED", "LIR"};

  PromoCode code;
  final NaivePromo naive = new NaivePromo();
  final int basisPoints;

  Promo(String name, int basisPoints, Dice dice, Instant now) {
    this.basisPoints = basisPoints;
    this.code =
        new PromoCode(
            name,
            new Percentage(basisPoints),
            true,
            Validity.ALWAYS,
            Optional.empty(),
            0,
            Eligibility.EVERYTHING);
    rewrite(dice, now);
  }

  /** Other terms; how often it was used stays. */
  void rewrite(Dice dice, Instant now) {
    naive.active = !dice.chance(15);
    naive.from = now.getEpochSecond() + dice.between(-10, 3) * 86_400;
    naive.until = naive.from + dice.between(1, 20) * 86_400;
    naive.most = naive.uses + dice.below(20) + 1;
    naive.onlyFor = dice.chance(40) ? CATEGORIES[dice.below(CATEGORIES.length)] : "";
    code =
        new PromoCode(
            code.code(),
            code.discount(),
            naive.active,
            new Validity(
                Optional.of(Instant.ofEpochSecond(naive.from)),
                Optional.of(Instant.ofEpochSecond(naive.until))),
            Optional.of(naive.most),
            code.uses(),
            naive.onlyFor.isEmpty()
                ? Eligibility.EVERYTHING
                : new Eligibility(Set.of(ProductCategory.valueOf(naive.onlyFor)), Set.of()));
  }

  /** Whether it gives something now; both must say so, and why not. */
  boolean isGood(Instant now, String category) {
    var expected = naive.refusal(now.getEpochSecond(), category);
    var actual = code.refusal(now, ProductCategory.valueOf(category), Optional.empty());
    Same.thing("refusal of a code", expected, actual.map(PromoRefusal::name).orElse(""));
    return actual.isEmpty();
  }

  void use() {
    code = code.used();
    naive.uses++;
    agree();
  }

  void giveBack() {
    code = code.givenBack();
    naive.uses--;
    agree();
  }

  private void agree() {
    Same.number("uses of a code", naive.uses, code.uses());
  }
}
