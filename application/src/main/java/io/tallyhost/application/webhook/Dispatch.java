package io.tallyhost.application.webhook;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import io.tallyhost.domain.webhook.WebhookSender;
import io.tallyhost.domain.webhook.WebhookSender.Target;
import java.util.Map;

/** One attempt at a delivery that was claimed: the call, then what came of it. */
public final class Dispatch {

  private final WebhookBooks books;
  private final WebhookSecrets secrets;
  private final WebhookSender sender;
  private final Office office;

  public Dispatch(WebhookBooks books, WebhookSecrets secrets, WebhookSender sender, Office office) {
    this.books = books;
    this.secrets = secrets;
    this.sender = sender;
    this.office = office;
  }

  /** The delivery as it stands afterwards. */
  WebhookDelivery attempt(WebhookDelivery delivery) {
    var webhook = books.webhooks().find(delivery.webhook());
    if (webhook.isEmpty()) {
      return delivery;
    }
    var secret = secrets.open(delivery.webhook(), books.webhooks());
    var outcome = sender.send(new Target(webhook.get().address(), secret), delivery);
    var after = delivery.after(outcome);
    office.unitOfWork().run(() -> record(after, outcome));
    return after;
  }

  private void record(WebhookDelivery after, Attempt outcome) {
    books.deliveries().report(after);
    if (after.state() == State.FAILED && !after.isTest()) {
      books
          .webhooks()
          .lock(after.webhook())
          .filter(Webhook::isEnabled)
          .filter(webhook -> outcome.isGone() || isDead(after))
          .ifPresent(webhook -> disable(webhook, outcome));
    }
  }

  // A receiver that takes other deliveries meanwhile has trouble with this one alone.
  private boolean isDead(WebhookDelivery failed) {
    return !books.deliveries().anyDelivered(failed.webhook(), failed.createdAt());
  }

  private void disable(Webhook webhook, Attempt outcome) {
    var disabled =
        webhook.disabled(
            outcome.isGone()
                ? "The receiver answered 410 Gone"
                : "Deliveries kept failing: " + outcome.reason());
    books.webhooks().update(disabled);
    var facts =
        Map.of("webhook_id", webhook.id().value(), "endpoint", webhook.address().toString());
    office
        .recorder()
        .changedByItself(webhook.owner(), "webhooks.disable", webhook.id().value(), facts);
    office.recorder().happened("webhook.disabled", webhook.owner(), facts);
  }
}
