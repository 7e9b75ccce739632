package io.tallyhost.domain.tax;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A VAT registration number, without the blanks and dots that people put in. Whether it looks like
 * one depends on the country; nobody is asked whether it is registered.
 */
public record VatId(String value) {

  private static final Pattern WRITABLE = Pattern.compile("[A-Z0-9+*]{2,20}");
  private static final Pattern DECORATION = Pattern.compile("[\\s.\\-/]");

  // As the European Commission's information exchange system describes them; GB, CH and NO as
  // their tax offices do. Greece writes EL for GR.
  private static final Map<String, Pattern> SHAPES =
      """
      AT ATU[0-9]{8}
      BE BE[01][0-9]{9}
      BG BG[0-9]{9,10}
      CH CHE[0-9]{9}(MWST|TVA|IVA)?
      CY CY[0-9]{8}[A-Z]
      CZ CZ[0-9]{8,10}
      DE DE[0-9]{9}
      DK DK[0-9]{8}
      EE EE[0-9]{9}
      ES ES([A-Z][0-9]{7}[A-Z0-9]|[0-9]{8}[A-Z])
      FI FI[0-9]{8}
      FR FR[A-HJ-NP-Z0-9]{2}[0-9]{9}
      GB GB([0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})
      GR EL[0-9]{9}
      HR HR[0-9]{11}
      HU HU[0-9]{8}
      IE IE[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}
      IT IT[0-9]{11}
      LT LT([0-9]{9}|[0-9]{12})
      LU LU[0-9]{8}
      LV LV[0-9]{11}
      MT MT[0-9]{8}
      NL NL[0-9]{9}B[0-9]{2}
      NO NO[0-9]{9}(MVA)?
      PL PL[0-9]{10}
      PT PT[0-9]{9}
      RO RO[0-9]{2,10}
      SE SE[0-9]{10}01
      SI SI[0-9]{8}
      SK SK[0-9]{10}
      """
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(
              Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Pattern.compile(parts[1])));

  public VatId {
    InvalidValue.unless(
        WRITABLE.matcher(value).matches(), "vat id", value, "2 to 20 letters and digits");
  }

  /** The same for what people type: blanks, dots, hyphens and small letters are forgiven. */
  public static VatId parse(String text) {
    return new VatId(DECORATION.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
  }

  /** Whether an id of that country looks like this; any text does where no shape is known. */
  public boolean looksValidIn(Country country) {
    return Optional.ofNullable(SHAPES.get(country.code()))
        .map(shape -> shape.matcher(value).matches())
        .orElse(true);
  }

  @Override
  public String toString() {
    return value;
  }
}
