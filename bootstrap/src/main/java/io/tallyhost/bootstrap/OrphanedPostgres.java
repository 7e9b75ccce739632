package io.tallyhost.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * When our process was killed, its PostgreSQL lives on and keeps the directory. We hold the lock on
 * the directory, so nobody else uses it: it may be stopped in good order.
 */
final class OrphanedPostgres {

  private static final Pattern PID = Pattern.compile("[0-9]{1,9}");
  private static final long PATIENCE_SECONDS = 30;

  private OrphanedPostgres() {}

  static void stop(Path cluster) throws IOException {
    var orphan = pid(cluster.resolve("postmaster.pid")).flatMap(OrphanedPostgres::postgres);
    if (orphan.isPresent()) {
      interrupt(orphan.get());
    }
  }

  private static Optional<Long> pid(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream()
        .findFirst()
        .map(String::strip)
        .filter(text -> PID.matcher(text).matches())
        .map(Long::valueOf);
  }

  private static Optional<ProcessHandle> postgres(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(it -> it.info().command().orElse("").endsWith("postgres"));
  }

  // SIGINT is PostgreSQL's fast shutdown: sessions end, the log is written, nothing is lost.
  private static void interrupt(ProcessHandle orphan) throws IOException {
    var unused = new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start();
    try {
      var ended = orphan.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (ended.isAlive()) {
        throw new IOException("PostgreSQL of an earlier start does not stop: " + orphan.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("PostgreSQL of an earlier start does not stop: " + orphan.pid(), e);
    }
  }
}
