package io.tallyhost.application.webhook;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.WebhookTopics;
import io.tallyhost.domain.webhook.Webhooks;
import java.util.Map;
import java.util.Optional;

/** Use case: another address or other events, off and on, or away. */
public final class EditWebhook {

  /** What changes; what is absent stays. An empty description clears it. */
  public record Command(
      WebhookId id,
      Optional<WebhookAddress> address,
      Optional<WebhookTopics> topics,
      Optional<String> description,
      Optional<Boolean> enabled) {}

  private final Webhooks webhooks;
  private final WebhookGate gate;
  private final Office office;

  public EditWebhook(Webhooks webhooks, WebhookGate gate, Office office) {
    this.webhooks = webhooks;
    this.gate = gate;
    this.office = office;
  }

  public Webhook handle(Principal principal, Command command) {
    var unused = own(principal, webhooks.find(command.id()));
    command.address().ifPresent(gate::require);
    return office.unitOfWork().perform(() -> edit(principal, command));
  }

  public void remove(Principal principal, WebhookId id) {
    office
        .unitOfWork()
        .run(
            () -> {
              var webhook = own(principal, webhooks.lock(id));
              webhooks.remove(id);
              record(principal, "webhooks.delete", webhook, Map.of());
            });
  }

  private Webhook edit(Principal principal, Command command) {
    var before = own(principal, webhooks.lock(command.id()));
    var after = changed(before, command);
    webhooks.update(after);
    record(principal, "webhooks.edit", before, WebhookFacts.of(after));
    return after;
  }

  private static Webhook changed(Webhook before, Command command) {
    var words = command.description().or(before::description).filter(text -> !text.isBlank());
    var changed =
        before.with(
            command.address().orElse(before.address()),
            command.topics().orElse(before.topics()),
            words);
    return command
        .enabled()
        .map(on -> on ? changed.enabled() : changed.disabled("Switched off"))
        .orElse(changed);
  }

  private static Webhook own(Principal principal, Optional<Webhook> found) {
    return WebhookAccess.require(principal, Permission.WEBHOOKS_EDIT, found);
  }

  private void record(
      Principal principal, String action, Webhook before, Map<String, String> after) {
    office
        .recorder()
        .changed(
            principal, before.owner(), action, before.id().value(), WebhookFacts.of(before), after);
  }
}
