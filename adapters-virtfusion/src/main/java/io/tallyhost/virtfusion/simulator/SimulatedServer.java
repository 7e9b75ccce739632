package io.tallyhost.virtfusion.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server of the simulated panel. Work that is under way locks it; work that waits does not. */
final class SimulatedServer {

  static final int EMPTY = 0;
  static final int QUEUED = 1;
  static final int FAILED = 2;
  static final int COMPLETE = 3;

  final long id;
  final long owner;
  final SimulatedMachine machine;
  final String uuid;
  final Instant created;
  final List<String> ipv4 = new ArrayList<>();
  final List<SimulatedTask> tasks = new ArrayList<>();
  final List<String> waiting = new ArrayList<>();
  Optional<String> ipv6 = Optional.empty();
  Optional<String> hostname = Optional.empty();
  Optional<Instant> built = Optional.empty();
  Instant updated;
  Instant destroyed = Instant.MAX;
  String name = "";
  String vncToken = "";
  String vncPassword = "";
  long memory;
  long cores;
  long liveCores;
  long storage;
  long traffic;
  long template;
  int commissioned = EMPTY;
  boolean suspended;
  boolean running;
  boolean unreachable;
  boolean buildWillFail;
  boolean vnc;

  SimulatedServer(long id, long owner, SimulatedMachine machine, String uuid, Instant created) {
    this.id = id;
    this.owner = owner;
    this.machine = machine;
    this.uuid = uuid;
    this.created = created;
    this.updated = created;
  }

  void settle(Instant now) {
    tasks.forEach(task -> task.settle(now));
  }

  boolean isActive() {
    return tasks.stream().anyMatch(SimulatedTask::isActive);
  }

  boolean isGone(Instant now) {
    return !now.isBefore(destroyed);
  }

  String state() {
    return List.of("allocated", "queued", "failed", "complete").get(commissioned);
  }

  void requireIdle() {
    if (isActive()) {
      throw Refusal.locked();
    }
  }

  /** What was changed while it ran waits for the next power change. */
  void await(String action) {
    if (running) {
      waiting.add(action);
    } else {
      liveCores = cores;
    }
  }

  void power(boolean on) {
    running = on;
    liveCores = cores;
    waiting.clear();
  }

  /** The end of an installation; addresses of the newer kind appear only now. */
  void installed(Instant now, SimulatedTask task) {
    if (buildWillFail) {
      commissioned = FAILED;
      task.fail();
      return;
    }
    commissioned = COMPLETE;
    wasBuilt(now);
    power(true);
  }

  void wasBuilt(Instant at) {
    built = Optional.of(at);
    ipv6 = Optional.of("2001:db8:%x:%x::".formatted(machine.group, id));
  }
}
