package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.webhook.WebhookDeliveries;
import io.tallyhost.domain.webhook.Webhooks;

final class InMemoryWebhooksTest extends WebhooksContract {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryWebhooks webhooks = new InMemoryWebhooks(unitOfWork);
  private final InMemoryWebhookDeliveries deliveries =
      new InMemoryWebhookDeliveries(unitOfWork, webhooks);

  @Override
  protected Webhooks webhooks() {
    return webhooks;
  }

  @Override
  protected WebhookDeliveries deliveries() {
    return deliveries;
  }
}
