package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.InvalidValue;

/**
 * A virtual machine as it was bought, with all that the hypervisor must know to make it.
 *
 * @param location the place's id as people see it
 * @param packageId the hypervisor's package
 * @param groupId the hypervisor's group of machines behind the location
 */
public record VmSpec(
    VmType type, String location, int packageId, int groupId, VmResources size, int extraIpv4) {

  public static final int MOST_EXTRA_IPV4 = 64;

  public VmSpec {
    InvalidValue.unless(packageId > 0, "package", packageId, "a positive number");
    InvalidValue.unless(groupId > 0, "group", groupId, "a positive number");
    InvalidValue.unless(
        extraIpv4 >= 0 && extraIpv4 <= MOST_EXTRA_IPV4, "extraIpv4", extraIpv4, "0 to 64");
  }

  /** Whether its size differs from its package's. */
  public boolean isBuiltToOrder() {
    return type != VmType.PRESET;
  }

  public VmSpec withSize(VmResources other) {
    return new VmSpec(type, location, packageId, groupId, other, extraIpv4);
  }

  public VmSpec withExtraIpv4(int total) {
    return new VmSpec(type, location, packageId, groupId, size, total);
  }
}
