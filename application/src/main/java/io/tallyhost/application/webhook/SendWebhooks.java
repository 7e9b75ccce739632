package io.tallyhost.application.webhook;

import io.tallyhost.domain.webhook.WebhookDelivery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The job that sends what is due, some at a time. Any number of instances may run it at once. */
public final class SendWebhooks {

  private static final int AT_ONCE = 16;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration KEPT = Duration.ofDays(30);

  private final WebhookBooks books;
  private final Dispatch dispatch;
  private final Executor executor;
  private final Clock clock;

  /**
   * @param executor sends at the same time, so that one slow receiver keeps few others waiting
   */
  public SendWebhooks(WebhookBooks books, Dispatch dispatch, Executor executor, Clock clock) {
    this.books = books;
    this.dispatch = dispatch;
    this.executor = executor;
    this.clock = clock;
  }

  /** How many attempts were made. */
  public int handle() {
    var attempts = 0;
    while (true) {
      var now = clock.instant();
      var due = books.deliveries().claim(AT_ONCE, now, now.plus(LEASE));
      send(due);
      attempts += due.size();
      if (due.size() < AT_ONCE) {
        return attempts;
      }
    }
  }

  /** Forgets what was over long ago; how many deliveries. */
  public int forget() {
    return books.deliveries().forgetBefore(clock.instant().minus(KEPT));
  }

  private void send(List<WebhookDelivery> due) {
    var all =
        due.stream()
            .map(one -> CompletableFuture.runAsync(() -> attempt(one), executor))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
  }

  private void attempt(WebhookDelivery due) {
    var unused = dispatch.attempt(due);
  }
}
