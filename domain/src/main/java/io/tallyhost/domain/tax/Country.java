package io.tallyhost.domain.tax;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166 code of two letters. */
public record Country(String code) {

  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  public Country {
    InvalidValue.unless(
        KNOWN.contains(code), "country", code, "an ISO 3166 code of two capital letters");
  }

  /** The same for what people type: any case, blanks around it. */
  public static Country parse(String text) {
    return new Country(text.strip().toUpperCase(Locale.ROOT));
  }

  /** What people call it, in English. */
  public String englishName() {
    return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }

  @Override
  public String toString() {
    return code;
  }
}
