package io.tallyhost.application.webhook;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookId;
import java.util.Map;

/** Use case: send a delivery again, with the id that it had. */
public final class ReplayDelivery {

  private final WebhookBooks books;
  private final Office office;

  public ReplayDelivery(WebhookBooks books, Office office) {
    this.books = books;
    this.office = office;
  }

  public WebhookDelivery handle(Principal principal, WebhookId webhook, String delivery) {
    return office.unitOfWork().perform(() -> replay(principal, webhook, delivery));
  }

  private WebhookDelivery replay(Principal principal, WebhookId id, String delivery) {
    var webhook =
        WebhookAccess.require(principal, Permission.WEBHOOKS_EDIT, books.webhooks().lock(id));
    var found = books.deliveries().find(id, delivery).orElseThrow(() -> new NotFound("Delivery"));
    if (!webhook.isEnabled()) {
      throw new Conflict("This webhook is switched off");
    }
    var again = found.replayed(office.now());
    books.deliveries().reset(again);
    record(principal, webhook, again);
    return again;
  }

  private void record(Principal principal, Webhook webhook, WebhookDelivery again) {
    office
        .recorder()
        .changed(
            principal,
            webhook.owner(),
            "webhooks.replay",
            webhook.id().value(),
            Map.of(),
            Map.of("delivery", again.id(), "type", again.type()));
  }
}
