package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, kept as it was written and compared without regard to case. */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

  public EmailAddress {
    InvalidValue.unless(isPlausible(value), "email", value, "an e-mail address like name@host.tld");
  }

  /** What makes two of them the same. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress email && key().equals(email.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }

  // The length comes first, so that the pattern never sees a text it could take long over.
  private static boolean isPlausible(String text) {
    return text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_LOCAL
        && SHAPE.matcher(text).matches();
  }
}
