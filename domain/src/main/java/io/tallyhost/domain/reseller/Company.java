package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** How a company is called, in lists and on paper, and where it sits. */
public record Company(
    Optional<String> displayName, Optional<String> companyName, Optional<String> address) {

  public static final Company UNNAMED =
      new Company(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 500;

  public Company {
    displayName = InvalidValue.optionalText("display_name", displayName, LONGEST_NAME);
    companyName = InvalidValue.optionalText("company_name", companyName, LONGEST_NAME);
    address = InvalidValue.optionalText("address", address, LONGEST_ADDRESS);
  }

  /** The name for people: the one for show, else the one on paper. */
  public Optional<String> shownName() {
    return displayName.or(() -> companyName);
  }
}
