package io.tallyhost.application.shared;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * How many do the same to many things side by side. Each thing is done in units of work of its own;
 * none of the hands stays when all is done.
 */
public record Hands(int number) {

  /** One after the other, by whoever asks. */
  public static final Hands ONE = new Hands(1);

  /** What became of each of them, in their order. What fails stops nothing, and is thrown then. */
  public <T, R> List<R> each(List<T> things, Function<T, R> work) {
    if (number == 1 || things.size() < 2) {
      return things.stream().map(work).toList();
    }
    var pool = Executors.newFixedThreadPool(Math.min(number, things.size()), Hands::thread);
    try {
      return all(things, work, pool);
    } finally {
      pool.shutdown();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "hand");
    thread.setDaemon(true);
    return thread;
  }

  private static <T, R> List<R> all(List<T> things, Function<T, R> work, ExecutorService pool) {
    var begun =
        things.stream()
            .map(thing -> CompletableFuture.supplyAsync(() -> work.apply(thing), pool))
            .toList();
    try {
      CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
    return begun.stream().map(CompletableFuture::join).toList();
  }
}
