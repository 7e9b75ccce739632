package io.tallyhost.bootstrap.demo;

import io.tallyhost.http.shared.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Shows what one can sign in with, once, and keeps it in a file that only its owner reads. */
final class DemoCredentials {

  private static final String FILE = "demo-credentials.json";

  private final Path dataDirectory;
  private final PrintStream out;

  DemoCredentials(Path dataDirectory, PrintStream out) {
    this.dataDirectory = dataDirectory;
    this.out = out;
  }

  void tell(Map<String, ?> credentials) {
    credentials.forEach((name, value) -> out.printf("demo %s: %s%n", name, value));
    try {
      Files.createDirectories(dataDirectory);
      var file = dataDirectory.resolve(FILE);
      Files.deleteIfExists(file);
      var onlyOwner = PosixFilePermissions.fromString("rw-------");
      var created = Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyOwner));
      Files.write(created, Json.write(credentials), StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
