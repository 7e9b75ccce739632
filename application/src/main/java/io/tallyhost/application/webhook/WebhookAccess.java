package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.webhook.Webhook;
import java.util.Optional;

/** Whose webhooks somebody sees: his own, since they hold secrets; the operator everybody's. */
final class WebhookAccess {

  private static final String THING = "Webhook";

  private WebhookAccess() {}

  static Webhook require(Principal principal, Permission permission, Optional<Webhook> found) {
    var webhook =
        found
            .filter(it -> principal.isOperator() || it.owner().equals(principal.owner()))
            .orElseThrow(() -> new NotFound(THING));
    Access.require(principal, permission, webhook.owner(), THING);
    return webhook;
  }
}
