package io.tallyhost.virtfusion.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which calls shall go wrong, and how often each was made. A call is named by its method and its
 * path without ids: {@code POST /servers/{id}/build}.
 */
public final class FaultPlan {

  private final Map<String, Deque<Fault>> planned = new HashMap<>();
  private final Map<String, Fault> lasting = new HashMap<>();
  private final Map<String, Integer> calls = new TreeMap<>();
  private final Map<String, Runnable> before = new HashMap<>();
  private final Map<String, Runnable> after = new HashMap<>();

  /** The next calls go wrong, one after the other; {@link Fault#NONE} lets one pass. */
  public synchronized void next(String call, Fault... faults) {
    planned.computeIfAbsent(call, unused -> new ArrayDeque<>()).addAll(List.of(faults));
  }

  /** Every call goes wrong, until further notice. */
  public synchronized void always(String call, Fault fault) {
    lasting.put(call, fault);
  }

  /** Done once, when the next such call has arrived and has had no effect yet. */
  public synchronized void beforeNext(String call, Runnable deed) {
    before.put(call, deed);
  }

  /** Done once, when the next such call has had its effect and is not answered yet. */
  public synchronized void afterNext(String call, Runnable deed) {
    after.put(call, deed);
  }

  /** From now on nothing goes wrong. */
  public synchronized void clear() {
    planned.clear();
    before.clear();
    after.clear();
    lasting.clear();
  }

  /** How often the call arrived, whatever became of it. */
  public synchronized int callsOf(String call) {
    return calls.getOrDefault(call, 0);
  }

  /** How often each call arrived. */
  public synchronized Map<String, Integer> calls() {
    return Map.copyOf(calls);
  }

  synchronized Optional<Runnable> deedBefore(String call) {
    return Optional.ofNullable(before.remove(call));
  }

  synchronized Optional<Runnable> deedAfter(String call) {
    return Optional.ofNullable(after.remove(call));
  }

  synchronized Fault arrived(String call) {
    calls.merge(call, 1, Integer::sum);
    var next = planned.getOrDefault(call, new ArrayDeque<>()).poll();
    return next != null ? next : lasting.getOrDefault(call, Fault.NONE);
  }
}
