package io.tallyhost.domain.catalog;

import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word that makes something cheaper.
 *
 * @param code in capitals, as it is compared
 * @param maxUses how often it may be used at most; nothing means any number
 */
public record PromoCode(
    String code,
    Percentage discount,
    boolean active,
    Validity validity,
    Optional<Integer> maxUses,
    int uses,
    Eligibility eligibility) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9_-]{2,40}");

  /** From when until, exclusive. */
  public record Validity(Optional<Instant> from, Optional<Instant> until) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());
  }

  /** For what; an empty set does not narrow. */
  public record Eligibility(Set<ProductCategory> categories, Set<VariantId> variants) {

    public static final Eligibility EVERYTHING = new Eligibility(Set.of(), Set.of());

    public Eligibility {
      categories = Set.copyOf(categories);
      variants = Set.copyOf(variants);
    }

    boolean allows(ProductCategory category, Optional<VariantId> variant) {
      return (categories.isEmpty() || categories.contains(category))
          && (variants.isEmpty() || variant.map(variants::contains).orElse(false));
    }
  }

  public PromoCode {
    InvalidValue.unless(
        SHAPE.matcher(code).matches(), "code", code, "2 to 40 letters, digits, hyphens");
    InvalidValue.unless(uses >= 0, "uses", uses, "zero or more");
    InvalidValue.unless(
        maxUses.map(most -> most > 0).orElse(true), "max uses", maxUses, "a positive number");
  }

  /** As codes are compared: whatever the case, without blanks around it. */
  public static String normalised(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  /** Why it gives nothing now; nothing when it does. */
  public Optional<PromoRefusal> refusal(Instant now) {
    if (!active) {
      return Optional.of(PromoRefusal.UNKNOWN);
    }
    if (validity.from().map(now::isBefore).orElse(false)) {
      return Optional.of(PromoRefusal.NOT_YET_VALID);
    }
    if (validity.until().map(end -> !now.isBefore(end)).orElse(false)) {
      return Optional.of(PromoRefusal.EXPIRED);
    }
    return maxUses.filter(most -> uses >= most).map(most -> PromoRefusal.USED_UP);
  }

  /** The same for one thing that is to be bought. */
  public Optional<PromoRefusal> refusal(
      Instant now, ProductCategory category, Optional<VariantId> variant) {
    return refusal(now)
        .or(
            () ->
                eligibility.allows(category, variant)
                    ? Optional.empty()
                    : Optional.of(PromoRefusal.NOT_ELIGIBLE));
  }

  public PromoCode used() {
    return counted(uses + 1);
  }

  /** An order that used it came to nothing. */
  public PromoCode givenBack() {
    return counted(Math.max(0, uses - 1));
  }

  /** The same terms, used that often already. */
  public PromoCode usedAlready(int times) {
    return counted(times);
  }

  private PromoCode counted(int times) {
    return new PromoCode(code, discount, active, validity, maxUses, times, eligibility);
  }
}
