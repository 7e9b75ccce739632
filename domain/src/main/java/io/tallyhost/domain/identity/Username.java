package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Set;
import java.util.regex.Pattern;

/** The unique name somebody signs in with. Words that are part of our addresses are no names. */
public record Username(String value) implements Comparable<Username> {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");
  private static final Set<String> RESERVED =
      Set.of("dashboard", "transfer-user", "new", "admin", "me");

  public Username {
    InvalidValue.unless(
        SHAPE.matcher(value).matches(),
        "username",
        value,
        "3 to 32 of a-z, 0-9, dot, underscore and dash, starting with a letter or digit");
    InvalidValue.unless(
        !RESERVED.contains(value), "username", value, "a name that is not reserved");
  }

  /** A name for an account whose creator gave none. */
  public static Username generated(long serial) {
    return new Username("user-" + serial);
  }

  @Override
  public int compareTo(Username other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
