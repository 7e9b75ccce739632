package io.tallyhost.application.service.provisioning;

import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The work that this process is at right now. */
final class Hands {

  private record Held(ServerTask task, Instant since) {}

  private final Map<TaskId, Held> held = new ConcurrentHashMap<>();

  void hold(ServerTask task, Instant now) {
    held.put(task.id(), new Held(task, now));
  }

  void letGo(ServerTask task) {
    // Another thread may have got it meanwhile, under a newer lease.
    var unused =
        held.computeIfPresent(task.id(), (id, it) -> it.task().fence() == task.fence() ? null : it);
  }

  /** What was taken up after then: a step that takes longer hangs, and others may have it. */
  List<ServerTask> holding(Instant earliest) {
    return held.values().stream()
        .filter(it -> it.since().isAfter(earliest))
        .map(Held::task)
        .toList();
  }
}
