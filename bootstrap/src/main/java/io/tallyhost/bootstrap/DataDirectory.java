package io.tallyhost.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an instance keeps its files; at most one instance at a time keeps its database in it. */
final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      return locked(path);
    } catch (IOException e) {
      throw new BadSetting("TALLYHOST_DATA_DIR " + path + " can't be written: " + e);
    }
  }

  Path path(String name) {
    return path.resolve(name);
  }

  /** The content of a file that only we may read, when it is there. */
  Optional<String> secret(String name) throws IOException {
    var file = path(name);
    return Files.exists(file)
        ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
        : Optional.empty();
  }

  /** Keeps a text in a file that only we may read; it is there whole or not at all. */
  void keepSecret(String name, String text) throws IOException {
    var draft = path(name + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    Files.move(draft, path(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }

  private static DataDirectory locked(Path path) throws IOException {
    var channel =
        FileChannel.open(
            path.resolve("tallyhost.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new BadSetting("Another Tallyhost is already running on " + path);
    }
    return new DataDirectory(path, channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ourselves) {
      return null;
    }
  }
}
