package io.tallyhost.bootstrap;

import io.tallyhost.application.shared.ShowJobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the product does without being asked. Whatever fails is logged and tried again in time. */
final class Background implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final int THREADS = 8;
  private static final long PATIENCE_SECONDS = 10;

  private final ShowJobs jobs;
  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(THREADS, Background::thread);
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(Background::thread);

  private final List<ExecutorService> pools = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param jobs is told how each went
   */
  Background(ShowJobs jobs) {
    this.jobs = jobs;
  }

  /** Again and again, that long after the last time ended. */
  Background every(Duration pause, String name, Runnable work) {
    return every(pause, pause, name, work);
  }

  /** The same, but the first time already after the other pause. */
  Background every(Duration first, Duration pause, String name, Runnable work) {
    return repeat(executor, first, pause, named(name, work));
  }

  /** The same for what takes no time and must not wait for anything else. */
  Background pulse(Duration pause, String name, Runnable work) {
    return repeat(pulse, pause, pause, named(name, work));
  }

  /** Hands for a task that does several things side by side. */
  Executor several(int hands) {
    var pool = Executors.newFixedThreadPool(hands, Background::thread);
    pools.add(pool);
    return pool;
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
    pulse.shutdownNow();
    pools.forEach(ExecutorService::shutdownNow);
  }

  private Background repeat(
      ScheduledExecutorService on, Duration first, Duration pause, Runnable work) {
    var unused =
        on.scheduleWithFixedDelay(work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  private Runnable named(String name, Runnable work) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("There is a task \"%s\" already".formatted(name));
    }
    return () -> perform(name, work);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "background");
    thread.setDaemon(true);
    return thread;
  }

  // A scheduled task that throws is never run again, so nothing may get out.
  private void perform(String name, Runnable work) {
    try {
      work.run();
      jobs.ended(name, Optional.empty());
    } catch (RuntimeException failure) {
      LOG.atWarn().addKeyValue("task", name).setCause(failure).log("A background task failed");
      jobs.ended(name, Optional.of(failure.toString()));
    }
  }
}
