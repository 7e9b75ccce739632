package io.tallyhost.bootstrap;

import io.tallyhost.http.operations.Checkup;
import io.tallyhost.persistence.shared.Database;
import org.jdbi.v3.core.JdbiException;

/** The database answers. */
record DatabaseCheckup(Database database) implements Checkup {

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Finding find() {
    try {
      var one =
          database.jdbi().withHandle(h -> h.createQuery("SELECT 1").mapTo(Integer.class).one());
      return one == 1 ? Finding.OK : new Finding(false, "odd");
    } catch (JdbiException away) {
      return new Finding(false, "away");
    }
  }
}
