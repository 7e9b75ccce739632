package io.tallyhost.virtfusion.simulator;

import java.util.List;

/** An operating system that the simulated administrator has prepared. */
record SimulatedTemplate(long id, String name, String version, String variant, String type) {

  static final List<SimulatedTemplate> ALL =
      List.of(
          new SimulatedTemplate(1, "Ubuntu", "24.04", "LTS", "linux"),
          new SimulatedTemplate(2, "Debian", "12", "", "linux"),
          new SimulatedTemplate(3, "Rocky Linux", "9", "", "linux"),
          new SimulatedTemplate(42, "AlmaLinux", "9", "", "linux"),
          new SimulatedTemplate(50, "Windows Server", "2025", "Standard", "windows"));

  static boolean exists(long id) {
    return ALL.stream().anyMatch(it -> it.id() == id);
  }
}
