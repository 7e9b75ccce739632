package io.tallyhost.application.webhook;

import io.tallyhost.domain.webhook.WebhookDeliveries;
import io.tallyhost.domain.webhook.Webhooks;

/** Webhooks and what is on its way to them. */
public record WebhookBooks(Webhooks webhooks, WebhookDeliveries deliveries) {}
