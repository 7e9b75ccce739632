package io.tallyhost.bootstrap;

import io.tallyhost.persistence.shared.Database;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The PostgreSQL that a running server keeps in a data directory, for those who come beside it. */
final class RunningPostgres {

  private static final int PORT_LINE = 3;

  private RunningPostgres() {}

  static Optional<Database.Settings> find(Path directory) throws IOException {
    var lock = directory.resolve("tallyhost.lock");
    var pid = directory.resolve("postgres").resolve("postmaster.pid");
    var secret = directory.resolve("postgres.secret");
    if (!Files.exists(lock) || !Files.exists(pid) || !Files.exists(secret) || !isHeld(lock)) {
      return Optional.empty();
    }
    var port = Files.readAllLines(pid).get(PORT_LINE).strip();
    return Optional.of(
        Database.Settings.of(
            "jdbc:postgresql://127.0.0.1:%s/tallyhost".formatted(port),
            "postgres",
            Files.readString(secret).strip()));
  }

  private static boolean isHeld(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException ourselves) {
      return true;
    }
  }
}
