package io.tallyhost.http.panel.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Work that takes longer than anybody waits for a page: it goes on after the answer, and the page
 * looks again. Each has a name, and runs once at a time.
 */
public final class LongWork {

  /** How it stands on this instance. */
  public enum State {
    NONE,
    RUNNING,
    FAILED
  }

  private final Map<String, State> states = new ConcurrentHashMap<>();
  private final Executor executor;

  public LongWork(Executor executor) {
    this.executor = executor;
  }

  /** Begins it, unless it runs already. */
  public void begin(String name, Runnable work) {
    if (states.put(name, State.RUNNING) != State.RUNNING) {
      executor.execute(() -> perform(name, work));
    }
  }

  State state(String name) {
    return states.getOrDefault(name, State.NONE);
  }

  // Whoever looks again is told; the cause is in the log of whoever runs it.
  private void perform(String name, Runnable work) {
    var isDone = false;
    try {
      work.run();
      isDone = true;
    } finally {
      states.put(name, isDone ? State.NONE : State.FAILED);
    }
  }
}
