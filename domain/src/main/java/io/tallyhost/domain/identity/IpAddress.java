package io.tallyhost.domain.identity;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A numeric address, 4 or 16 octets. An IPv4 address inside IPv6 ({@code ::ffff:10.0.0.1}) is that
 * IPv4 address. Never asks a name server.
 */
public record IpAddress(List<Integer> octets) {

  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final int V6_OCTETS = 16;

  public IpAddress {
    octets = List.copyOf(octets);
  }

  public static Optional<IpAddress> parse(String text) {
    var octets = text.indexOf(':') < 0 ? v4(text) : v6(text);
    return octets.map(IpAddress::unmapped).map(IpAddress::new);
  }

  /**
   * Where it is, as far as that stays: itself, or the /64 of an IPv6 address, which a machine
   * changes within as it likes.
   */
  public static String neighbourhood(String address) {
    return parse(address)
        .filter(it -> it.octets.size() == V6_OCTETS)
        .map(it -> HexFormat.of().formatHex(it.prefix()) + "/64")
        .orElse(address);
  }

  private byte[] prefix() {
    var prefix = new byte[8];
    for (int i = 0; i < prefix.length; i++) {
      prefix[i] = octets.get(i).byteValue();
    }
    return prefix;
  }

  /** How many bits it has. */
  public int bits() {
    return octets.size() * 8;
  }

  boolean sharesPrefix(IpAddress other, int prefix) {
    return octets.size() == other.octets.size() && equalBits(other, prefix);
  }

  private boolean equalBits(IpAddress other, int prefix) {
    for (int bit = 0; bit < prefix; bit++) {
      if (bit(bit) != other.bit(bit)) {
        return false;
      }
    }
    return true;
  }

  private int bit(int index) {
    return octets.get(index / 8) >> (7 - index % 8) & 1;
  }

  private static Optional<List<Integer>> v4(String text) {
    var octets = new ArrayList<Integer>();
    for (var part : text.split("\\.", -1)) {
      if (!OCTET.matcher(part).matches() || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      octets.add(Integer.valueOf(part));
    }
    return octets.size() == 4 ? Optional.of(octets) : Optional.empty();
  }

  private static Optional<List<Integer>> v6(String text) {
    var gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true).filter(octets -> octets.size() == V6_OCTETS);
    }
    return groups(text.substring(0, gap), false)
        .flatMap(head -> groups(text.substring(gap + 2), true).flatMap(tail -> joined(head, tail)));
  }

  private static Optional<List<Integer>> joined(List<Integer> head, List<Integer> tail) {
    var missing = V6_OCTETS - head.size() - tail.size();
    if (missing < 2) {
      return Optional.empty();
    }
    var octets = new ArrayList<>(head);
    for (int i = 0; i < missing; i++) {
      octets.add(0);
    }
    octets.addAll(tail);
    return Optional.of(octets);
  }

  /** The octets of groups between colons; the last may be an IPv4 address where the text ends. */
  private static Optional<List<Integer>> groups(String text, boolean mayEndInV4) {
    var octets = new ArrayList<Integer>();
    var parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      var isV4 = mayEndInV4 && i == parts.length - 1 && parts[i].indexOf('.') >= 0;
      var read = isV4 ? v4(parts[i]) : group(parts[i]);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      octets.addAll(read.orElseThrow());
    }
    return octets.size() <= V6_OCTETS ? Optional.of(octets) : Optional.empty();
  }

  private static Optional<List<Integer>> group(String text) {
    if (!GROUP.matcher(text).matches()) {
      return Optional.empty();
    }
    var number = Integer.parseInt(text, 16);
    return Optional.of(List.of(number >> 8, number & 0xff));
  }

  private static List<Integer> unmapped(List<Integer> octets) {
    var isMapped =
        octets.size() == V6_OCTETS
            && octets.subList(0, 10).stream().allMatch(octet -> octet == 0)
            && octets.get(10) == 0xff
            && octets.get(11) == 0xff;
    return isMapped ? octets.subList(12, V6_OCTETS) : octets;
  }
}
