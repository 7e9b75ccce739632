package io.tallyhost.application.webhook;

import io.tallyhost.domain.webhook.Webhook;
import java.util.Map;
import java.util.TreeSet;

/** What the audit says of a webhook. */
final class WebhookFacts {

  private WebhookFacts() {}

  static Map<String, String> of(Webhook webhook) {
    return Map.of(
        "url", webhook.address().toString(),
        "events", String.join(" ", new TreeSet<>(webhook.topics().names())),
        "disabled", webhook.disabledBecause().orElse(""));
  }
}
