package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.Webhooks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link Webhooks} in memory. */
public final class InMemoryWebhooks implements Webhooks {

  private final InMemoryTable<WebhookId, Webhook> rows;
  private final InMemoryTable<WebhookId, byte[]> secrets;

  public InMemoryWebhooks(InMemoryUnitOfWork unitOfWork) {
    this.rows = InMemoryTable.ordered(unitOfWork);
    this.secrets = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(Webhook webhook, byte[] sealedSecret) {
    rows.insert(webhook.id(), webhook);
    secrets.insert(webhook.id(), sealedSecret.clone());
  }

  @Override
  public void update(Webhook webhook) {
    rows.update(webhook.id(), webhook);
  }

  @Override
  public void remove(WebhookId id) {
    rows.remove(id);
    secrets.remove(id);
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return rows.find(id);
  }

  @Override
  public Optional<Webhook> lock(WebhookId id) {
    return find(id);
  }

  @Override
  public byte[] sealedSecret(WebhookId id) {
    return secrets.find(id).orElseThrow().clone();
  }

  @Override
  public Page<Webhook> list(Optional<AccountId> account, PageRequest page) {
    var newestFirst =
        Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::id).reversed();
    var all =
        rows.where(it -> account.map(it.owner().account()::equals).orElse(true)).stream()
            .sorted(newestFirst)
            .toList();
    return Page.of(all, page);
  }

  @Override
  public List<Webhook> around(Owner owner) {
    return rows.where(
        it ->
            it.isEnabled()
                && (it.owner().root().equals(owner.root())
                    || it.ownerKind() == AccountKind.OPERATOR));
  }
}
