package io.tallyhost.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** So many clients who do the same again and again for a while, each waiting for its answer. */
final class Crowd implements AutoCloseable {

  /** One thing that a client does. */
  @FunctionalInterface
  interface Step {
    void take(SplittableRandom random);
  }

  /** What was measured: how many a second, and how long all but one of a hundred took at most. */
  record Measured(double perSecond, double p99Millis) {}

  private final int clients;
  private final ExecutorService threads;

  Crowd(int clients) {
    this.clients = clients;
    this.threads = Executors.newFixedThreadPool(clients);
  }

  Measured run(Duration time, Step step) throws Exception {
    var start = System.nanoTime();
    var end = start + time.toNanos();
    var all = new ArrayList<Callable<long[]>>();
    for (var client = 0; client < clients; client++) {
      var random = new SplittableRandom(start + client);
      all.add(() -> repeat(end, random, step));
    }
    var nanos = new ArrayList<long[]>();
    for (var done : threads.invokeAll(all)) {
      nanos.add(done.get());
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    var sorted = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Measured(sorted.length / seconds, sorted[sorted.length * 99 / 100] / 1e6);
  }

  private static long[] repeat(long end, SplittableRandom random, Step step) {
    var nanos = new long[1024];
    var count = 0;
    for (var now = System.nanoTime(); now < end; count++) {
      step.take(random);
      var then = now;
      now = System.nanoTime();
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count] = now - then;
    }
    return Arrays.copyOf(nanos, count);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
