package io.tallyhost.bootstrap;

import io.tallyhost.persistence.shared.Database;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** The database that the settings name, or one of our own. */
final class DatabaseChoice {

  private DatabaseChoice() {}

  /**
   * @param keeper is given what was started on the way and has to be closed
   */
  static Database.Settings of(Settings settings, Consumer<AutoCloseable> keeper) throws Exception {
    if (settings.databaseUrl().isPresent()) {
      return named(settings.databaseUrl().get());
    }
    var directory = DataDirectory.open(settings.dataDirectory());
    keeper.accept(directory);
    var embedded = EmbeddedDatabase.start(directory);
    keeper.accept(embedded);
    return Database.Settings.of(embedded.url(), embedded.user(), embedded.password());
  }

  private static Database.Settings named(String url) {
    return Database.Settings.of(url, parameter(url, "user"), parameter(url, "password"));
  }

  private static String parameter(String url, String name) {
    var question = url.indexOf('?');
    return question < 0
        ? ""
        : Arrays.stream(url.substring(question + 1).split("&"))
            .filter(pair -> pair.startsWith(name + "="))
            .map(pair -> pair.substring(name.length() + 1))
            .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
  }
}
