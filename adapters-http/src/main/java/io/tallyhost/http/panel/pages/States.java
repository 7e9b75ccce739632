package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.ticketing.TicketPriority;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;

/** States as badges. */
public final class States {

  private States() {}

  public static Cell of(ServiceStatus status, Words words) {
    var tone =
        switch (status) {
          case ACTIVE -> Tone.GOOD;
          case PENDING -> Tone.INFO;
          case SUSPENDED -> Tone.WARN;
          case TERMINATED -> Tone.MUTED;
        };
    return Cell.of(words.word(status)).as(tone);
  }

  static Cell of(OrderStatus status, Words words) {
    var tone =
        switch (status) {
          case ACTIVE -> Tone.GOOD;
          case DRAFT, PAID, PROVISIONING -> Tone.INFO;
          case PENDING_PAYMENT -> Tone.WARN;
          case CANCELLED, REFUNDED -> Tone.MUTED;
        };
    return Cell.of(words.word(status)).as(tone);
  }

  static Cell of(TicketStatus status, Words words) {
    var tone =
        switch (status) {
          case OPEN, AWAITING_STAFF -> Tone.WARN;
          case AWAITING_CUSTOMER -> Tone.INFO;
          case CLOSED -> Tone.MUTED;
        };
    return Cell.of(words.word(status)).as(tone);
  }

  static Cell of(TicketPriority priority, Words words) {
    var tone =
        switch (priority) {
          case URGENT -> Tone.BAD;
          case HIGH -> Tone.WARN;
          case NORMAL -> Tone.PLAIN;
          case LOW -> Tone.MUTED;
        };
    return Cell.of(words.word(priority)).as(tone);
  }

  static Cell of(Settlement.State state, Words words) {
    var tone =
        switch (state) {
          case PAID -> Tone.GOOD;
          case OPEN, DUE -> Tone.INFO;
          case OVERDUE, REMINDED -> Tone.BAD;
        };
    return Cell.of(words.word(state)).as(tone);
  }

  static Cell ofKey(ApiKey key, Words words) {
    return key.revokedAt().isPresent()
        ? Cell.of(words.say("word.revoked")).as(Tone.MUTED)
        : Cell.of(words.say("word.active")).as(Tone.GOOD);
  }

  static Cell of(WebhookDelivery.State state, Words words) {
    return switch (state) {
      case WAITING -> Cell.of(words.say("word.waiting")).as(Tone.INFO);
      case DELIVERED -> Cell.of(words.say("word.delivered")).as(Tone.GOOD);
      case FAILED -> Cell.of(words.say("word.failed")).as(Tone.BAD);
    };
  }

  static Cell of(InventoryImport.State state, Words words) {
    return switch (state) {
      case RUNNING -> Cell.of(words.say("word.running")).as(Tone.INFO);
      case DONE -> Cell.of(words.say("word.done")).as(Tone.GOOD);
      case FAILED -> Cell.of(words.say("word.failed")).as(Tone.BAD);
    };
  }

  static Cell onSale(boolean isSo, Words words) {
    return isSo
        ? Cell.of(words.say("word.on_sale")).as(Tone.GOOD)
        : Cell.of(words.say("word.retired")).as(Tone.MUTED);
  }

  static Cell yesOrNo(boolean isSo, Words words) {
    return isSo
        ? Cell.of(words.say("word.yes")).as(Tone.GOOD)
        : Cell.of(words.say("word.no")).as(Tone.MUTED);
  }

  static Cell of(AccountStatus status, Words words) {
    var tone =
        switch (status) {
          case ACTIVE -> Tone.GOOD;
          case SUSPENDED -> Tone.WARN;
          case DELETED -> Tone.BAD;
        };
    return Cell.of(words.word(status)).as(tone);
  }
}
