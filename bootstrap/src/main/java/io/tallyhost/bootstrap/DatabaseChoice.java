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
  static DatabaseLogins of(Settings settings, Consumer<AutoCloseable> keeper) throws Exception {
    if (settings.databaseUrl().isPresent()) {
      return new DatabaseLogins(
          named(settings.databaseUrl().get()), settings.ownerUrl().map(DatabaseChoice::named));
    }
    var directory = DataDirectory.open(settings.dataDirectory());
    keeper.accept(directory);
    var embedded = EmbeddedDatabase.start(directory);
    keeper.accept(embedded);
    return embedded.logins();
  }

  static String user(String url) {
    return parameter(url, "user");
  }

  private static Database.Settings named(String url) {
    return Database.Settings.of(url, user(url), parameter(url, "password"));
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
