package io.tallyhost.bootstrap;

import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.http.shared.HttpServer;
import io.tallyhost.persistence.shared.Database;
import java.io.PrintStream;

/** The running product. It is closed in the reverse order of its start. */
final class Product implements AutoCloseable {

  private final Settings settings;
  private final OpenParts parts = new OpenParts();
  private final Database database;
  private final HttpServer server;

  private Product(Settings settings, Passwords passwords, PrintStream out) throws Exception {
    this.settings = settings;
    var isStarted = false;
    try {
      this.database = parts.keep(DatabaseChoice.of(settings, parts::keep).open());
      var wiring = new Wiring(settings, database, passwords, parts::keep);
      wiring.firstRun(out);
      this.server = parts.keep(wiring.serve());
      wiring.runInBackground(parts.keep(new Background(wiring.jobs())));
      isStarted = true;
    } finally {
      if (!isStarted) {
        close();
      }
    }
  }

  /**
   * Starts everything, or nothing.
   *
   * @param out where credentials are shown that were made up
   */
  static Product start(Settings settings, PrintStream out) throws Exception {
    return start(settings, new BcryptPasswords(BcryptPasswords.USUAL_COST), out);
  }

  /** The same, with passwords hashed in another way. */
  static Product start(Settings settings, Passwords passwords, PrintStream out) throws Exception {
    return new Product(settings, passwords, out);
  }

  String address() {
    var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://%s:%d".formatted(host, server.port());
  }

  HttpServer server() {
    return server;
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    parts.close();
  }
}
