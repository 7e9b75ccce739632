package io.tallyhost.domain.apikey;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** For which surface a key is made; each kind is known by the beginning of its keys. */
public enum KeyKind {
  PARTNER("vfc_live_", true),
  ACCOUNTS("wsp_", true),
  VPS("thk_live_", false),
  ADMIN("tha_live_", true),
  WHITELABEL("rpk_", false);

  /** How the secret half of a white-label pair begins. */
  public static final String SECRET_PREFIX = "rps_";

  private final String prefix;
  private final boolean operatorOnly;

  KeyKind(String prefix, boolean operatorOnly) {
    this.prefix = prefix;
    this.operatorOnly = operatorOnly;
  }

  /** The kind of that name, as it is asked for. */
  public static KeyKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InvalidValue("kind", name, "partner, accounts, vps, admin or whitelabel"));
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String prefix() {
    return prefix;
  }

  /** Whether nobody but the operator makes such a key. */
  public boolean isOperatorOnly() {
    return operatorOnly;
  }

  /** Whether it consists of a public key and a secret. */
  public boolean isPair() {
    return this == WHITELABEL;
  }
}
