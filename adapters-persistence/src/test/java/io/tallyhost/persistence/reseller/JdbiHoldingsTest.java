package io.tallyhost.persistence.reseller;

import io.tallyhost.application.reseller.HoldingsContract;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.service.Services;
import io.tallyhost.persistence.service.JdbiServices;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiHoldingsTest extends HoldingsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Holdings holdings() {
    return new JdbiHoldings(POSTGRES.jdbi());
  }

  @Override
  protected Services services() {
    return new JdbiServices(POSTGRES.jdbi());
  }
}
