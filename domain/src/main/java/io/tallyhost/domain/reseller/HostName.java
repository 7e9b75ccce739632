package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** A host's name of at least two labels, in small letters. */
public record HostName(String value) {

  private static final int LONGEST = 253;
  private static final Pattern SHAPE =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  public HostName {
    value = value.toLowerCase(Locale.ROOT);
    InvalidValue.unless(
        value.length() <= LONGEST && SHAPE.matcher(value).matches(),
        "host name",
        value,
        "a host name like ns1.example.com");
  }

  @Override
  public String toString() {
    return value;
  }
}
