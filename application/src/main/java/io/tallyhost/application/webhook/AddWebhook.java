package io.tallyhost.application.webhook;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.WebhookTopics;
import io.tallyhost.domain.webhook.Webhooks;
import java.util.Map;
import java.util.Optional;

/** Use case: have an address told of events; its secret is shown this once. */
public final class AddWebhook {

  private static final int MOST = 20;

  /** What is wanted. */
  public record Command(
      WebhookAddress address, WebhookTopics topics, Optional<String> description) {}

  /** The webhook, and what its deliveries are signed with. */
  public record Added(Webhook webhook, String secret) {
    @Override
    public String toString() {
      return "Added[" + webhook.id() + ", hidden]";
    }
  }

  private final Webhooks webhooks;
  private final WebhookGate gate;
  private final WebhookSecrets secrets;
  private final Office office;

  public AddWebhook(Webhooks webhooks, WebhookGate gate, WebhookSecrets secrets, Office office) {
    this.webhooks = webhooks;
    this.gate = gate;
    this.secrets = secrets;
    this.office = office;
  }

  public Added handle(Principal principal, Command command) {
    Access.require(principal, Permission.WEBHOOKS_EDIT);
    gate.require(command.address());
    return office.unitOfWork().perform(() -> add(principal, command));
  }

  private Added add(Principal principal, Command command) {
    var mine = webhooks.list(Optional.of(principal.account()), PageRequest.first());
    if (mine.total() >= MOST) {
      throw new Conflict("There are " + MOST + " webhooks already");
    }
    var webhook = webhook(principal, command);
    var secret = secrets.make();
    webhooks.add(webhook, secrets.seal(webhook.id(), secret));
    office
        .recorder()
        .changed(
            principal,
            webhook.owner(),
            "webhooks.create",
            webhook.id().value(),
            Map.of(),
            WebhookFacts.of(webhook));
    return new Added(webhook, secret);
  }

  private Webhook webhook(Principal principal, Command command) {
    return new Webhook(
        new WebhookId(office.ids().next()),
        principal.owner(),
        principal.kind(),
        command.address(),
        command.topics(),
        command.description(),
        Optional.empty(),
        office.now());
  }
}
