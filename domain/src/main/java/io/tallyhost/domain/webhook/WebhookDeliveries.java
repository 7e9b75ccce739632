package io.tallyhost.domain.webhook;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: what is on its way to webhooks, and what has become of it. */
public interface WebhookDeliveries {

  /** Each unless that event is on its way to that webhook already. */
  void addAll(List<WebhookDelivery> deliveries);

  /** One of them. */
  default void add(WebhookDelivery delivery) {
    addAll(List.of(delivery));
  }

  /**
   * Takes some that are due, for webhooks that are switched on; nobody else gets them meanwhile.
   */
  List<WebhookDelivery> claim(int atMost, Instant now, Instant until);

  /** How an attempt went; says nothing when somebody else has claimed it since. */
  void report(WebhookDelivery delivery);

  /** Whatever state it is in, it is in this one now. */
  void reset(WebhookDelivery delivery);

  Optional<WebhookDelivery> find(WebhookId webhook, String id);

  /** Newest first. */
  Page<WebhookDelivery> list(WebhookId webhook, PageRequest page);

  /** Whether the webhook took anything since then. */
  boolean anyDelivered(WebhookId webhook, Instant since);

  /** Forgets those that were over before; how many there were. */
  int forgetBefore(Instant before);
}
