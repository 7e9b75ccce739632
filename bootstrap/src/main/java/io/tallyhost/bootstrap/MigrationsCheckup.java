package io.tallyhost.bootstrap;

import io.tallyhost.http.operations.Checkup;
import io.tallyhost.persistence.shared.Database;
import org.jdbi.v3.core.JdbiException;

/** The schema is the one that we were built for, or a later one. */
record MigrationsCheckup(Database database) implements Checkup {

  @Override
  public String name() {
    return "migrations";
  }

  @Override
  public Finding find() {
    try {
      return database.isMigrated() ? Finding.OK : new Finding(false, "missing");
    } catch (JdbiException away) {
      return new Finding(false, "unknown");
    }
  }
}
