package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** How a person is called and reached. */
public record Contact(EmailAddress email, Optional<String> fullName, Optional<String> phone) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PHONE = 40;

  public Contact {
    fullName = InvalidValue.optionalText("full_name", fullName, LONGEST_NAME);
    phone = InvalidValue.optionalText("phone", phone, LONGEST_PHONE);
  }

  public static Contact of(EmailAddress email) {
    return new Contact(email, Optional.empty(), Optional.empty());
  }
}
