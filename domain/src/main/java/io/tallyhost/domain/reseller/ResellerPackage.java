package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Map;
import java.util.regex.Pattern;

/** A named set of limits and grants that resellers are given when they start. */
public record ResellerPackage(String name, Limits limits, Grants grants) {

  public static final String DEFAULT_NAME = "default";

  // Before the first package, which is checked against it.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** What a reseller gets of whom nothing is said. */
  public static final ResellerPackage STANDARD =
      new ResellerPackage(
          DEFAULT_NAME,
          new Limits(
              Map.of(
                  Resource.USERS, 5L,
                  Resource.DOMAINS, 10L,
                  Resource.DATABASES, 20L,
                  Resource.EMAIL_ACCOUNTS, 50L,
                  Resource.FTP_ACCOUNTS, 10L,
                  Resource.DISK_MB, 10_240L,
                  Resource.BANDWIDTH_MB, 51_200L)),
          Grants.of(Grant.PHP, Grant.SSL, Grant.CRON, Grant.SPAM, Grant.DNSCONTROL));

  public ResellerPackage {
    InvalidValue.unless(
        NAME.matcher(name).matches(),
        "package",
        name,
        "1 to 64 of a-z, 0-9, dot, underscore and dash");
  }
}
