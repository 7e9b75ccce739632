package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.IpAddress;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One address of a host, written in one way only, so that the same one is never given twice. */
public record HostAddress(String text) {

  private static final int V4_OCTETS = 4;

  public HostAddress {
    text = IpAddress.parse(text.strip()).map(HostAddress::canonical).orElse("");
    InvalidValue.unless(!text.isEmpty(), "ip", text, "an IPv4 or IPv6 address");
  }

  /** Reads any way of writing it. */
  public static HostAddress parse(String text) {
    InvalidValue.unless(
        IpAddress.parse(text.strip()).isPresent(), "ip", text, "an IPv4 or IPv6 address");
    return new HostAddress(text);
  }

  private static String canonical(IpAddress address) {
    return address.octets().size() == V4_OCTETS ? dotted(address.octets()) : v6(address.octets());
  }

  private static String dotted(List<Integer> octets) {
    return octets.stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  // RFC 5952: small letters, no leading zeros; the longest run of zeros, if two or more, is "::".
  private static String v6(List<Integer> octets) {
    var groups =
        IntStream.range(0, octets.size() / 2)
            .mapToObj(i -> octets.get(2 * i) << 8 | octets.get(2 * i + 1))
            .map(group -> Integer.toString(group, 16).toLowerCase(Locale.ROOT))
            .toList();
    for (var run = groups.size(); run >= 2; run--) {
      for (var from = 0; from + run <= groups.size(); from++) {
        if (groups.subList(from, from + run).stream().allMatch("0"::equals)) {
          return String.join(":", groups.subList(0, from))
              + "::"
              + String.join(":", groups.subList(from + run, groups.size()));
        }
      }
    }
    return String.join(":", groups);
  }

  @Override
  public String toString() {
    return text;
  }
}
