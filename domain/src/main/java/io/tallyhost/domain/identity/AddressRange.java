package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** One address or network, IPv4 or IPv6. Host bits beyond the prefix do not matter. */
public record AddressRange(String text, IpAddress network, int prefix) {

  private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

  /** Reads {@code 203.0.113.5}, {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
  public static AddressRange parse(String entry) {
    return read(entry.strip())
        .orElseThrow(
            () ->
                new InvalidValue(
                    "allowed_ips", entry, "an IPv4 or IPv6 address, or a network like 10.0.0.0/8"));
  }

  /** Whether a peer's address lies in it; a text that is no address lies nowhere. */
  public boolean contains(String address) {
    return IpAddress.parse(address).filter(it -> it.sharesPrefix(network, prefix)).isPresent();
  }

  private static Optional<AddressRange> read(String entry) {
    var slash = entry.indexOf('/');
    var host = slash < 0 ? entry : entry.substring(0, slash);
    return IpAddress.parse(host)
        .flatMap(
            address ->
                (slash < 0 ? Optional.of(address.bits()) : bits(entry.substring(slash + 1)))
                    .filter(bits -> bits <= address.bits())
                    .map(bits -> new AddressRange(entry, address, bits)));
  }

  private static Optional<Integer> bits(String text) {
    return PREFIX.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
