package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookId;
import java.util.Optional;

/** Use case: one's own webhooks and what was sent to them; the operator sees everybody's. */
public final class ShowWebhooks {

  private final WebhookBooks books;

  public ShowWebhooks(WebhookBooks books) {
    this.books = books;
  }

  public Page<Webhook> list(Principal principal, PageRequest page) {
    Access.require(principal, Permission.WEBHOOKS_VIEW);
    return books.webhooks().list(scope(principal), page);
  }

  public Webhook show(Principal principal, WebhookId id) {
    return WebhookAccess.require(principal, Permission.WEBHOOKS_VIEW, books.webhooks().find(id));
  }

  public Page<WebhookDelivery> deliveries(Principal principal, WebhookId id, PageRequest page) {
    return books.deliveries().list(show(principal, id).id(), page);
  }

  private static Optional<AccountId> scope(Principal principal) {
    return principal.isOperator() ? Optional.empty() : Optional.of(principal.account());
  }
}
