package io.tallyhost.application.webhook;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import io.tallyhost.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Use case: send a test event at once, and say what came of it; it is not tried again. */
public final class TryWebhook {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final WebhookBooks books;
  private final Dispatch dispatch;
  private final Office office;

  public TryWebhook(WebhookBooks books, Dispatch dispatch, Office office) {
    this.books = books;
    this.dispatch = dispatch;
    this.office = office;
  }

  public WebhookDelivery handle(Principal principal, WebhookId id) {
    return dispatch.attempt(office.unitOfWork().perform(() -> begin(principal, id)));
  }

  private WebhookDelivery begin(Principal principal, WebhookId id) {
    var webhook =
        WebhookAccess.require(principal, Permission.WEBHOOKS_EDIT, books.webhooks().lock(id));
    var delivery = delivery(webhook);
    books.deliveries().add(delivery);
    office
        .recorder()
        .changed(
            principal,
            webhook.owner(),
            "webhooks.test",
            id.value(),
            Map.of(),
            Map.of("delivery", delivery.id()));
    return delivery;
  }

  // Claimed from the start: only this request sends it, unless it dies.
  private WebhookDelivery delivery(Webhook webhook) {
    var now = office.now();
    var account = webhook.owner().account();
    return new WebhookDelivery(
        "msg_" + office.ids().next(),
        webhook.owner(),
        webhook.id(),
        office.ids().next(),
        WebhookDelivery.TEST,
        WebhookPayload.of(
            WebhookDelivery.TEST, now, account, Map.of("webhook_id", webhook.id().value())),
        State.WAITING,
        1,
        1,
        now,
        now.plus(LEASE),
        Optional.empty());
  }
}
