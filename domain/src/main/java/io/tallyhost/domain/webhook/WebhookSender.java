package io.tallyhost.domain.webhook;

import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;

/** Driven port: sends one signed request; never throws for what the other side does. */
public interface WebhookSender {

  /** To whom, and what it is signed with; the secret is never shown. */
  record Target(WebhookAddress address, String secret) {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  Attempt send(Target target, WebhookDelivery delivery);
}
