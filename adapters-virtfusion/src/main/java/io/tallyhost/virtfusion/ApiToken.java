package io.tallyhost.virtfusion;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.regex.Pattern;

/** The secret that opens the panel's API. It is never printed, not even when it is refused. */
public record ApiToken(String value) {

  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,4096}");

  public ApiToken {
    InvalidValue.unless(
        SHAPE.matcher(value).matches(), "VirtFusion token", "a hidden text", "printable ASCII");
  }

  @Override
  public String toString() {
    return "ApiToken[hidden]";
  }
}
