package io.tallyhost.persistence.whitelabel;

import io.tallyhost.application.whitelabel.InventoriesContract;
import io.tallyhost.domain.whitelabel.inventory.Inventories;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiInventoriesTest extends InventoriesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Inventories inventories() {
    return new JdbiInventories(POSTGRES.jdbi());
  }
}
