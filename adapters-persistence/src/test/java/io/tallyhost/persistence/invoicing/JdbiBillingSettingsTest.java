package io.tallyhost.persistence.invoicing;

import io.tallyhost.application.invoicing.BillingSettingsContract;
import io.tallyhost.domain.invoicing.BillingSettingsStore;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiBillingSettingsTest extends BillingSettingsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected BillingSettingsStore store() {
    return new JdbiBillingSettings(POSTGRES.jdbi());
  }
}
