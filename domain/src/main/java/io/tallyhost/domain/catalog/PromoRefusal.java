package io.tallyhost.domain.catalog;

/** Why a promo code gives nothing, in words for the buyer. */
public enum PromoRefusal {
  MISSING("Promo code is required"),
  UNKNOWN("Invalid promo code"),
  NOT_YET_VALID("Promo code is not valid yet"),
  EXPIRED("Promo code expired"),
  USED_UP("Promo code has been used up"),
  NOT_ELIGIBLE("Promo code is not valid for this product");

  private final String sentence;

  PromoRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
