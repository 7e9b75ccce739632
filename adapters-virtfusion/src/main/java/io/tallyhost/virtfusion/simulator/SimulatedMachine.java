package io.tallyhost.virtfusion.simulator;

import java.util.LinkedHashSet;
import java.util.Set;

/** A machine on which simulated servers stand; a maximum of zero means none. */
final class SimulatedMachine {

  private static final int ADDRESSES = 60_000;

  final long id;
  final long group;
  final String name;
  private final int network;
  private final Set<Integer> taken = new LinkedHashSet<>();
  private int candidate;
  long maxServers;
  long maxMemory = 4_000_000;
  long maxStorage = 400_000;

  SimulatedMachine(long id, long group, String name, int network) {
    this.id = id;
    this.group = group;
    this.name = name;
    this.network = network;
  }

  int freeAddresses() {
    return ADDRESSES - taken.size();
  }

  /** An address nobody has, from a range that is reserved for such games. */
  String takeAddress() {
    if (freeAddresses() == 0) {
      throw Refusal.invalid("Not enough IPv4 addresses available");
    }
    do {
      candidate = (candidate + 1) % ADDRESSES;
    } while (!taken.add(candidate));
    return address(candidate);
  }

  /** One that somebody has already. */
  void occupy(String address) {
    var parts = address.split("\\.", 4);
    candidate = Integer.parseInt(parts[2]) * 250 + Integer.parseInt(parts[3]) - 2;
    taken.add(candidate);
  }

  void release(String address) {
    taken.removeIf(number -> address(number).equals(address));
  }

  private String address(int number) {
    return "198.%d.%d.%d".formatted(network, number / 250, number % 250 + 2);
  }
}
