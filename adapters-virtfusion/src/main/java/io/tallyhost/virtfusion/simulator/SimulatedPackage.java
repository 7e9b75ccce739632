package io.tallyhost.virtfusion.simulator;

import java.util.List;

/** A size of server that the simulated administrator has prepared. */
record SimulatedPackage(
    long id, String name, boolean enabled, long memory, long cores, long storage, long traffic) {

  /** What the demonstration sells, and one package that is no longer sold. */
  static final List<SimulatedPackage> ALL =
      List.of(
          new SimulatedPackage(1, "vps-1g", true, 1024, 1, 20, 1000),
          new SimulatedPackage(2, "vps-2g", true, 2048, 2, 40, 2000),
          new SimulatedPackage(3, "vps-4g", true, 4096, 2, 60, 4000),
          new SimulatedPackage(4, "custom", true, 1024, 1, 20, 1000),
          new SimulatedPackage(5, "vps-old", false, 512, 1, 10, 500));

  static SimulatedPackage of(long id) {
    return ALL.stream()
        .filter(it -> it.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.absent("package"));
  }
}
