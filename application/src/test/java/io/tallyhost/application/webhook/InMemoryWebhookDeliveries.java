package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookDeliveries;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.Webhooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link WebhookDeliveries} in memory. */
public final class InMemoryWebhookDeliveries implements WebhookDeliveries {

  private static final Comparator<WebhookDelivery> OLDEST_FIRST =
      Comparator.comparing(WebhookDelivery::createdAt).thenComparing(WebhookDelivery::id);

  private final InMemoryTable<String, WebhookDelivery> rows;
  private final Webhooks webhooks;

  public InMemoryWebhookDeliveries(InMemoryUnitOfWork unitOfWork, Webhooks webhooks) {
    this.rows = InMemoryTable.ordered(unitOfWork);
    this.webhooks = webhooks;
  }

  @Override
  public void addAll(List<WebhookDelivery> deliveries) {
    deliveries.forEach(this::addOne);
  }

  private void addOne(WebhookDelivery delivery) {
    var known = of(delivery.webhook()).stream().anyMatch(it -> it.event().equals(delivery.event()));
    if (!known) {
      rows.insert(delivery.id(), delivery);
    }
  }

  @Override
  public List<WebhookDelivery> claim(int atMost, Instant now, Instant until) {
    return rows.where(it -> it.state() == State.WAITING && !it.dueAt().isAfter(now)).stream()
        .filter(it -> webhooks.find(it.webhook()).filter(Webhook::isEnabled).isPresent())
        .sorted(Comparator.comparing(WebhookDelivery::dueAt).thenComparing(WebhookDelivery::id))
        .limit(atMost)
        .map(it -> with(it, it.attempts() + 1, it.fence() + 1, until))
        .peek(it -> rows.update(it.id(), it))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public void report(WebhookDelivery delivery) {
    rows.find(delivery.id())
        .filter(it -> it.fence() == delivery.fence() && it.state() == State.WAITING)
        .ifPresent(it -> rows.update(it.id(), delivery));
  }

  @Override
  public void reset(WebhookDelivery delivery) {
    rows.update(
        delivery.id(), with(delivery, delivery.attempts(), delivery.fence() + 1, delivery.dueAt()));
  }

  @Override
  public Optional<WebhookDelivery> find(WebhookId webhook, String id) {
    return rows.find(id).filter(it -> it.webhook().equals(webhook));
  }

  @Override
  public Page<WebhookDelivery> list(WebhookId webhook, PageRequest page) {
    return Page.of(of(webhook).stream().sorted(OLDEST_FIRST.reversed()).toList(), page);
  }

  @Override
  public boolean anyDelivered(WebhookId webhook, Instant since) {
    return of(webhook).stream()
        .filter(it -> it.state() == State.DELIVERED)
        .flatMap(it -> it.last().stream())
        .anyMatch(attempt -> !attempt.at().isBefore(since));
  }

  @Override
  public int forgetBefore(Instant before) {
    var gone = rows.where(it -> it.state() != State.WAITING && it.createdAt().isBefore(before));
    gone.forEach(it -> rows.remove(it.id()));
    return gone.size();
  }

  private List<WebhookDelivery> of(WebhookId webhook) {
    return rows.where(it -> it.webhook().equals(webhook));
  }

  private static WebhookDelivery with(WebhookDelivery of, int attempts, long fence, Instant dueAt) {
    return new WebhookDelivery(
        of.id(),
        of.owner(),
        of.webhook(),
        of.event(),
        of.type(),
        of.payload(),
        of.state(),
        attempts,
        fence,
        of.createdAt(),
        dueAt,
        of.last());
  }
}
