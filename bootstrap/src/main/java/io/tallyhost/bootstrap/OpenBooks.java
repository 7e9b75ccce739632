package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.VerifyAudit;
import io.tallyhost.application.wallet.VerifyLedger;
import io.tallyhost.persistence.shared.Database;
import java.util.Optional;

/** The database without the server. A server that runs on the same data directory goes on. */
final class OpenBooks implements AutoCloseable {

  private final OpenParts parts = new OpenParts();
  private final Database database;
  private final Kernel kernel;

  private OpenBooks(Settings settings) throws Exception {
    try {
      this.database = parts.keep(database(settings));
      this.kernel = new Kernel(settings, database);
    } catch (Exception failure) {
      close();
      throw failure;
    }
  }

  static OpenBooks open(Settings settings) throws Exception {
    return new OpenBooks(settings);
  }

  Database database() {
    return database;
  }

  VerifyAudit verifyAudit() {
    return new AuditWiring(kernel).verifyAudit();
  }

  VerifyLedger verifyLedger() {
    return new AuditWiring(kernel).verifyLedger();
  }

  @Override
  public void close() {
    parts.close();
  }

  private Database database(Settings settings) throws Exception {
    var running =
        settings.databaseUrl().isPresent()
            ? Optional.<Database.Settings>empty()
            : RunningPostgres.find(settings.dataDirectory());
    return running.isPresent()
        ? Database.open(running.get())
        : DatabaseChoice.of(settings, parts::keep).openAsOwner();
  }
}
