package io.tallyhost.domain.webhook;

import io.tallyhost.domain.identity.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event on its way to one webhook.
 *
 * @param id what the receiver tells copies by; the same for every attempt and replay
 * @param attempts how many were begun
 * @param fence counts the claims; only the latest may report
 * @param dueAt when it is tried next, while it waits
 */
public record WebhookDelivery(
    String id,
    Owner owner,
    WebhookId webhook,
    String event,
    String type,
    String payload,
    State state,
    int attempts,
    long fence,
    Instant createdAt,
    Instant dueAt,
    Optional<Attempt> last) {

  /** An event that nobody caused: somebody tries his webhook. */
  public static final String TEST = "webhook.test";

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** What has become of it. */
  public enum State {
    WAITING,
    DELIVERED,
    FAILED
  }

  /** How the latest attempt ended; status 0 when nobody answered. */
  public record Attempt(Instant at, int status, String reason) {

    private static final int GONE = 410;

    public boolean isSuccess() {
      return status / 100 == 2;
    }

    /** The receiver wants no more of it. */
    public boolean isGone() {
      return status == GONE;
    }
  }

  public boolean isTest() {
    return type.equals(TEST);
  }

  /** With the outcome of an attempt: done, over, or again after a longer pause than before. */
  public WebhookDelivery after(Attempt attempt) {
    if (attempt.isSuccess()) {
      return ended(State.DELIVERED, attempt);
    }
    return isTest() || attempt.isGone() || attempts > PAUSES.size()
        ? ended(State.FAILED, attempt)
        : new WebhookDelivery(
            id,
            owner,
            webhook,
            event,
            type,
            payload,
            State.WAITING,
            attempts,
            fence,
            createdAt,
            attempt.at().plus(PAUSES.get(attempts - 1)),
            Optional.of(attempt));
  }

  /** To be sent again from the start. */
  public WebhookDelivery replayed(Instant now) {
    return new WebhookDelivery(
        id, owner, webhook, event, type, payload, State.WAITING, 0, fence, createdAt, now, last);
  }

  private WebhookDelivery ended(State end, Attempt attempt) {
    return new WebhookDelivery(
        id,
        owner,
        webhook,
        event,
        type,
        payload,
        end,
        attempts,
        fence,
        createdAt,
        dueAt,
        Optional.of(attempt));
  }
}
