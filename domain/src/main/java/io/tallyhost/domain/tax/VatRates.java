package io.tallyhost.domain.tax;

import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.shared.InvalidValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Standard rates of VAT as dated data: all EU countries, Great Britain, Switzerland, Norway.
 *
 * <p>Sources: the European Commission's tables of VAT rates and the notices of the national tax
 * offices about each change (the temporary German and Irish cuts of 2020, Luxembourg's of 2023, and
 * the rises in Estonia, Finland, Romania, Slovakia and Switzerland).
 */
public final class VatRates {

  private static final LocalDate BRITAIN_LEFT = LocalDate.of(2021, 1, 1);

  private static final Set<String> UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final Map<String, NavigableMap<LocalDate, Percentage>> TABLE =
      """
      AT 2020-01-01=20
      BE 2020-01-01=21
      BG 2020-01-01=20
      CH 2020-01-01=7.7 2024-01-01=8.1
      CY 2020-01-01=19
      CZ 2020-01-01=21
      DE 2020-01-01=19 2020-07-01=16 2021-01-01=19
      DK 2020-01-01=25
      EE 2020-01-01=20 2024-01-01=22 2025-07-01=24
      ES 2020-01-01=21
      FI 2020-01-01=24 2024-09-01=25.5
      FR 2020-01-01=20
      GB 2020-01-01=20
      GR 2020-01-01=24
      HR 2020-01-01=25
      HU 2020-01-01=27
      IE 2020-01-01=23 2020-09-01=21 2021-03-01=23
      IT 2020-01-01=22
      LT 2020-01-01=21
      LU 2020-01-01=17 2023-01-01=16 2024-01-01=17
      LV 2020-01-01=21
      MT 2020-01-01=18
      NL 2020-01-01=21
      NO 2020-01-01=25
      PL 2020-01-01=23
      PT 2020-01-01=23
      RO 2020-01-01=19 2025-08-01=21
      SE 2020-01-01=25
      SI 2020-01-01=22
      SK 2020-01-01=20 2025-01-01=23
      """
          .lines()
          .collect(Collectors.toUnmodifiableMap(line -> line.substring(0, 2), VatRates::history));

  private VatRates() {}

  /** The standard rate of a country on that day; none where we know no rates. */
  public static Optional<Percentage> standard(Country country, LocalDate on) {
    return Optional.ofNullable(TABLE.get(country.code())).map(history -> rate(history, on));
  }

  /** Whether the country's VAT was part of the Union's on that day. */
  public static boolean isInUnion(Country country, LocalDate on) {
    return UNION.contains(country.code())
        || (country.code().equals("GB") && on.isBefore(BRITAIN_LEFT));
  }

  private static Percentage rate(NavigableMap<LocalDate, Percentage> history, LocalDate on) {
    var entry = history.floorEntry(on);
    if (entry == null) {
      throw new InvalidValue("tax date", on, "on or after " + history.firstKey());
    }
    return entry.getValue();
  }

  private static NavigableMap<LocalDate, Percentage> history(String line) {
    var history = new TreeMap<LocalDate, Percentage>();
    for (var since : line.substring(3).split(" ", -1)) {
      var rate = new BigDecimal(since.substring(11)).movePointRight(2).intValueExact();
      history.put(LocalDate.parse(since.substring(0, 10)), new Percentage(rate));
    }
    return Collections.unmodifiableNavigableMap(history);
  }
}
