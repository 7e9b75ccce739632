package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.nio.charset.StandardCharsets;

/** A password somebody chose: 8 to 72 bytes, since bcrypt would ignore what comes after. */
public record Password(String value) {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 72;

  public Password {
    var bytes = value.getBytes(StandardCharsets.UTF_8).length;
    InvalidValue.unless(
        bytes >= SHORTEST && bytes <= LONGEST && value.indexOf('\0') < 0,
        "password",
        bytes + " bytes",
        "8 to 72 bytes");
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
