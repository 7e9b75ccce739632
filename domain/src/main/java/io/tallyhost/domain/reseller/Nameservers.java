package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;

/** A reseller's own name servers: two to eight, or none at all. */
public record Nameservers(List<HostName> hosts) {

  public static final Nameservers NONE = new Nameservers(List.of());

  private static final int FEWEST = 2;
  private static final int MOST = 8;

  public Nameservers {
    hosts = List.copyOf(hosts);
    InvalidValue.unless(
        hosts.stream().distinct().count() == hosts.size() && hosts.size() <= MOST,
        "nameservers",
        hosts,
        "2 to 8 different host names");
    InvalidValue.unless(hosts.size() != 1, "nameservers", hosts, "2 to 8 different host names");
  }

  /** Those somebody names; nobody names none. */
  public static Nameservers of(List<String> names) {
    InvalidValue.unless(names.size() >= FEWEST, "nameservers", names, "2 to 8 host names");
    return new Nameservers(names.stream().map(HostName::new).toList());
  }
}
