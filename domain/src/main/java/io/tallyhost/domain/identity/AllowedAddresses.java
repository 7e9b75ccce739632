package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.stream.Collectors;

/** From where an account may be used: addresses and networks; none means from anywhere. */
public record AllowedAddresses(List<AddressRange> ranges) {

  private static final int MOST = 100;
  private static final AllowedAddresses ANYWHERE = new AllowedAddresses(List.of());

  public AllowedAddresses {
    ranges = List.copyOf(ranges);
    InvalidValue.unless(ranges.size() <= MOST, "allowed_ips", ranges.size(), "at most 100 entries");
  }

  public static AllowedAddresses anywhere() {
    return ANYWHERE;
  }

  /** One entry each. */
  public static AllowedAddresses of(List<String> entries) {
    return new AllowedAddresses(entries.stream().map(AddressRange::parse).toList());
  }

  public boolean allow(String address) {
    return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(address));
  }

  public List<String> entries() {
    return ranges.stream().map(AddressRange::text).toList();
  }

  @Override
  public String toString() {
    return entries().stream().collect(Collectors.joining(", "));
  }
}
