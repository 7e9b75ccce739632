package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.InvalidValue;

/** How big a virtual machine is; zero where its package decides. */
public record VmResources(int ramGb, int cpuCores, int diskGb) {

  public static final VmResources OF_PACKAGE = new VmResources(0, 0, 0);

  public VmResources {
    InvalidValue.unless(ramGb >= 0, "ramGb", ramGb, "a whole number of at least 0");
    InvalidValue.unless(cpuCores >= 0, "cpuCores", cpuCores, "a whole number of at least 0");
    InvalidValue.unless(diskGb >= 0, "diskGb", diskGb, "a whole number of at least 0");
  }
}
