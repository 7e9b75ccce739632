package io.tallyhost.bootstrap;

import io.tallyhost.http.shared.HttpServer;
import io.tallyhost.persistence.shared.Database;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running product. It is closed in the reverse order of its start. */
final class Product implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Product.class);

  private final Settings settings;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Wiring wiring;
  private final HttpServer server;

  private Product(Settings settings, PrintStream out) throws Exception {
    this.settings = settings;
    try {
      var database = kept(Database.open(DatabaseChoice.of(settings, this::kept)));
      this.wiring = new Wiring(settings, database, this::kept);
      wiring.firstRun(out);
      this.server = kept(wiring.serve());
      wiring.runInBackground(kept(new Background()));
    } catch (Exception failure) {
      close();
      throw failure;
    }
  }

  /**
   * Starts everything, or nothing.
   *
   * @param out where credentials are shown that were made up
   */
  static Product start(Settings settings, PrintStream out) throws Exception {
    return new Product(settings, out);
  }

  String address() {
    var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://%s:%d".formatted(host, server.port());
  }

  HttpServer server() {
    return server;
  }

  Wiring wiring() {
    return wiring;
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      var part = parts.pop();
      try {
        part.close();
      } catch (Exception failure) {
        LOG.warn("{} did not close well", part.getClass().getSimpleName(), failure);
      }
    }
  }

  private <T extends AutoCloseable> T kept(T part) {
    parts.push(part);
    return part;
  }
}
