package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;

/**
 * Machines built to order: in which sizes, where, and what their parts cost.
 *
 * @param packageId the hypervisor's package that is made bigger
 */
public record VmOffer(
    boolean enabled,
    int packageId,
    VmPricing pricing,
    VmResources smallest,
    VmResources biggest,
    List<Location> locations) {

  public VmOffer {
    locations = List.copyOf(locations);
    InvalidValue.unless(packageId > 0, "package", packageId, "a positive number");
    InvalidValue.unless(
        smallest.ramGb() <= biggest.ramGb()
            && smallest.cpuCores() <= biggest.cpuCores()
            && smallest.diskGb() <= biggest.diskGb(),
        "limits",
        smallest,
        "no more than the biggest");
  }

  /** Whether one can be bought at all just now. */
  public boolean isAvailable() {
    return enabled && locations.stream().anyMatch(Location::isAvailable);
  }

  public List<Location> open() {
    return locations.stream().filter(Location::isAvailable).toList();
  }

  public Optional<Location> at(String location) {
    return open().stream().filter(place -> place.id().equals(location)).findFirst();
  }

  /** The size, when it is one that can be built; the disk is named as the buyer names it. */
  public VmResources require(VmResources size, String diskField) {
    within("ramGb", size.ramGb(), smallest.ramGb(), biggest.ramGb(), 1);
    within("cpuCores", size.cpuCores(), smallest.cpuCores(), biggest.cpuCores(), 1);
    var unit = diskField.equals("hddTb") ? VmConfig.GB_PER_TB : 1;
    within(diskField, size.diskGb(), smallest.diskGb(), biggest.diskGb(), unit);
    return size;
  }

  public VmOffer withLocations(List<Location> others) {
    return new VmOffer(enabled, packageId, pricing, smallest, biggest, others);
  }

  private static void within(String field, int value, int from, int to, int unit) {
    InvalidValue.unless(
        value >= from && value <= to,
        field,
        value / unit,
        "a whole number from %d to %d".formatted(from / unit, to / unit));
  }
}
