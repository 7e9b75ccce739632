package io.tallyhost.application.webhook;

import io.tallyhost.domain.webhook.NameService;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookRules;

/** Lets an address in that may be sent to, as its name is known now. */
public final class WebhookGate {

  private final NameService names;
  private final WebhookRules rules;

  public WebhookGate(NameService names, WebhookRules rules) {
    this.names = names;
    this.rules = rules;
  }

  void require(WebhookAddress address) {
    rules.require(address, names.addresses(address.host()));
  }
}
