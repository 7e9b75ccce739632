package io.tallyhost.domain.money;

import java.util.List;

/**
 * Why an amount is what it is, as a sentence that can be said in any language.
 *
 * @param values what takes the places in the sentence: amounts, numbers, days, names
 */
public record Because(Kind kind, List<Object> values) {

  /** The sentences there are. */
  public enum Kind {
    NAMED("%s"),
    UNEXPLAINED("Not explained by what is recorded"),
    NET("Net"),
    TAX("VAT"),
    RAN("%s s at %s an hour, floor(rate × seconds ÷ 3600) from %s to %s"),
    RAN_UNDER_CAP(RAN.english + ", less %s above the monthly cap"),
    TAXED("VAT %s %% on %s, rounded half up"),
    TAXED_SO_FAR("VAT %s %% on %s so far in %s, less that on %s taken before"),
    ORDERED("%s: %s × %s"),
    DISCOUNTED("Discount on %s"),
    INVOICED("Invoice %s"),
    INVOICED_ELSEWHERE("As an older system issued it"),
    BOOKED("%2$s"),
    WALLET("Wallet of %s"),
    ARREARS("Owed as arrears by %s"),
    RECEIVABLE("Open invoices of %s"),
    CASH("Money from outside"),
    OPERATOR_FUNDS("The operator's funds");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }

  public Because {
    values = List.copyOf(values);
  }

  public static Because of(Kind kind, Object... values) {
    return new Because(kind, List.of(values));
  }

  /** It has a name of its own. */
  public static Because named(String name) {
    return of(Kind.NAMED, name);
  }

  /** In English. */
  @Override
  public String toString() {
    return kind.english.formatted(values.stream().map(String::valueOf).toArray());
  }
}
