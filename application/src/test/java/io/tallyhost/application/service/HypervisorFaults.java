package io.tallyhost.application.service;

import io.tallyhost.domain.service.HypervisorFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Calls that shall fail, before or after they took effect, and how often each was made. */
public final class HypervisorFaults {

  private record Fault(HypervisorFailure.Kind kind, boolean afterEffect) {}

  private final Map<String, Deque<Fault>> waiting = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();

  /** The next call of this method fails and changes nothing. */
  public synchronized void failNext(String method, HypervisorFailure.Kind kind) {
    queue(method, new Fault(kind, false));
  }

  /** The next call of this method is carried out, but its answer is lost. */
  public synchronized void loseNextAnswer(String method) {
    queue(method, new Fault(HypervisorFailure.Kind.UNKNOWN_OUTCOME, true));
  }

  /** The next call of this method is lost on its way: nothing happens, but nobody knows. */
  public synchronized void loseNextRequest(String method) {
    queue(method, new Fault(HypervisorFailure.Kind.UNKNOWN_OUTCOME, false));
  }

  /** How often the method was called. */
  public synchronized int callsOf(String method) {
    return calls.getOrDefault(method, 0);
  }

  synchronized <T> T around(String method, Supplier<T> effect) {
    calls.merge(method, 1, Integer::sum);
    var fault = waiting.getOrDefault(method, new ArrayDeque<>()).poll();
    if (fault != null && !fault.afterEffect()) {
      throw failure(fault);
    }
    var answer = effect.get();
    if (fault != null) {
      throw failure(fault);
    }
    return answer;
  }

  private void queue(String method, Fault fault) {
    waiting.computeIfAbsent(method, unused -> new ArrayDeque<>()).add(fault);
  }

  private static HypervisorFailure failure(Fault fault) {
    return new HypervisorFailure(fault.kind(), "As the test asked");
  }
}
