package io.tallyhost.domain.webhook;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** Driven port: the webhooks, and their secrets as they were sealed. */
public interface Webhooks {

  void add(Webhook webhook, byte[] sealedSecret);

  void update(Webhook webhook);

  /** With all its deliveries. */
  void remove(WebhookId id);

  Optional<Webhook> find(WebhookId id);

  /** As {@link #find}, and nobody else changes it until the unit of work ends. */
  Optional<Webhook> lock(WebhookId id);

  byte[] sealedSecret(WebhookId id);

  /** Newest first; without an account, everybody's. */
  Page<Webhook> list(Optional<AccountId> account, PageRequest page);

  /** Those switched on whose owner may see things of that owner. */
  List<Webhook> around(Owner owner);
}
