package io.tallyhost.persistence.catalog;

import io.tallyhost.application.catalog.CatalogContract;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiCatalogTest extends CatalogContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Products products() {
    return new JdbiProducts(POSTGRES.jdbi());
  }

  @Override
  protected VmConfigs vmConfigs() {
    return new JdbiVmConfigs(POSTGRES.jdbi());
  }

  @Override
  protected PromoCodes promoCodes() {
    return new JdbiPromoCodes(POSTGRES.jdbi());
  }
}
