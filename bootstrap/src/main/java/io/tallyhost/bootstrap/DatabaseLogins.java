package io.tallyhost.bootstrap;

import io.tallyhost.persistence.shared.Database;
import java.util.Optional;

/** As whom the product works on its database, and who owns the tables if that is somebody else. */
record DatabaseLogins(Database.Settings product, Optional<Database.Settings> owner) {

  Database open() {
    return owner.map(it -> Database.open(product, it)).orElseGet(() -> Database.open(product));
  }

  /** For upkeep: reading a backup back takes what only the owner may do. */
  Database openAsOwner() {
    return Database.open(owner.orElse(product));
  }
}
