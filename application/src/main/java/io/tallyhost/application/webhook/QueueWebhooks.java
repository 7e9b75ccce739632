package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import java.time.Clock;
import java.util.Optional;

/** Hears events and puts them on their way to the webhooks that want to know. */
public final class QueueWebhooks implements EventConsumer {

  private final WebhookBooks books;
  private final UnitOfWork unitOfWork;
  private final Ids ids;
  private final Clock clock;

  public QueueWebhooks(WebhookBooks books, UnitOfWork unitOfWork, Ids ids, Clock clock) {
    this.books = books;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public void accept(Event event) {
    var listening =
        books.webhooks().around(event.owner()).stream()
            .filter(webhook -> webhook.hears(event.owner(), event.type()))
            .toList();
    if (!listening.isEmpty()) {
      var payload = WebhookPayload.of(event);
      var fresh = listening.stream().map(webhook -> delivery(webhook, event, payload)).toList();
      unitOfWork.run(() -> books.deliveries().addAll(fresh));
    }
  }

  private WebhookDelivery delivery(Webhook webhook, Event event, String payload) {
    var now = clock.instant();
    return new WebhookDelivery(
        "msg_" + ids.next(),
        webhook.owner(),
        webhook.id(),
        event.id(),
        event.type(),
        payload,
        State.WAITING,
        0,
        0,
        now,
        now,
        Optional.empty());
  }
}
