package io.tallyhost.domain.webhook;

import io.tallyhost.domain.shared.Cuid;

/** The id of a webhook. */
public record WebhookId(String value) implements Comparable<WebhookId> {

  public WebhookId {
    Cuid.require("webhook id", value);
  }

  @Override
  public int compareTo(WebhookId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
