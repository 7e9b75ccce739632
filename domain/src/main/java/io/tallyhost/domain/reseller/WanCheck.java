package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** Whether the connectivity check of the whole system counts here, or is overruled. */
public enum WanCheck {
  INHERIT,
  ON,
  OFF;

  /** The one of that name. */
  public static WanCheck named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValue("wan_check", name, "inherit, on or off"));
  }

  /** What counts below somebody with that setting. */
  public WanCheck under(WanCheck parents) {
    return this == INHERIT ? parents : this;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
