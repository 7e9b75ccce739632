package io.tallyhost.domain.webhook;

import io.tallyhost.domain.identity.AddressRange;
import io.tallyhost.domain.identity.IpAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which numeric addresses belong to the public internet: all that are not set aside. */
final class PublicNetworks {

  // IANA's special-purpose registries. IPv6 is public only within 2000::/3, less what follows.
  private static final List<AddressRange> SET_ASIDE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(AddressRange::parse)
          .toList();

  private static final AddressRange IPV6 = AddressRange.parse("2000::/3");
  private static final int V4_BITS = 32;

  private PublicNetworks() {}

  static boolean contain(String address) {
    return IpAddress.parse(address)
        .filter(it -> it.bits() == V4_BITS || IPV6.contains(address))
        .filter(it -> SET_ASIDE.stream().noneMatch(range -> range.contains(address)))
        .isPresent();
  }
}
