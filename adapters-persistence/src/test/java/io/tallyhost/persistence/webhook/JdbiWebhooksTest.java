package io.tallyhost.persistence.webhook;

import io.tallyhost.application.webhook.WebhooksContract;
import io.tallyhost.domain.webhook.WebhookDeliveries;
import io.tallyhost.domain.webhook.Webhooks;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiWebhooksTest extends WebhooksContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected Webhooks webhooks() {
    return new JdbiWebhooks(POSTGRES.jdbi());
  }

  @Override
  protected WebhookDeliveries deliveries() {
    return new JdbiWebhookDeliveries(POSTGRES.jdbi());
  }
}
