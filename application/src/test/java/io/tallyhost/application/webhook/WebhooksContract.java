package io.tallyhost.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookDeliveries;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.WebhookTopics;
import io.tallyhost.domain.webhook.Webhooks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Webhooks} and its {@link WebhookDeliveries} promise. */
public abstract class WebhooksContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(120);

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new SomeAccounts().id());

  protected abstract Webhooks webhooks();

  protected abstract WebhookDeliveries deliveries();

  @Test
  void a_webhook_comes_back_as_it_was_with_its_secret() {
    var webhook = given(owner, AccountKind.RESELLER);
    assertThat(webhooks().find(webhook.id())).contains(webhook);
    assertThat(webhooks().sealedSecret(webhook.id())).containsExactly(1, 2, 3);

    var changed =
        webhook
            .with(
                WebhookAddress.parse("https://other.example/"),
                new WebhookTopics(Set.of("order.*", "invoice.paid")),
                Optional.of("ours"))
            .disabled("dead");
    webhooks().update(changed);
    assertThat(webhooks().lock(webhook.id())).contains(changed);

    webhooks().remove(webhook.id());
    assertThat(webhooks().find(webhook.id())).isEmpty();
  }

  @Test
  void around_an_owner_are_those_of_its_root_and_the_operators_unless_switched_off() {
    var mine = given(owner, AccountKind.RESELLER);
    var operators = given(Owner.topLevel(new SomeAccounts().id()), AccountKind.OPERATOR);
    var others = given(Owner.topLevel(new SomeAccounts().id()), AccountKind.RESELLER);

    assertThat(webhooks().around(owner)).contains(mine, operators).doesNotContain(others);
    webhooks().update(mine.disabled("off"));
    assertThat(webhooks().around(owner)).contains(operators).doesNotContain(mine);
    assertThat(webhooks().list(Optional.of(owner.account()), PageRequest.first()).total())
        .isEqualTo(1);
  }

  @Test
  void an_event_is_on_its_way_to_a_webhook_once() {
    var webhook = given(owner, AccountKind.RESELLER);
    var delivery = delivery(webhook, "event-1");
    deliveries().add(delivery);
    deliveries().add(delivery(webhook, "event-1"));

    assertThat(deliveries().list(webhook.id(), PageRequest.first()).items())
        .containsExactly(delivery);
  }

  @Test
  void many_deliveries_are_put_on_their_way_at_once() {
    var first = given(owner, AccountKind.RESELLER);
    var one = delivery(first, "event-1");
    var two = delivery(given(owner, AccountKind.RESELLER), "event-1");
    deliveries().add(one);
    deliveries().addAll(List.of(two, delivery(first, "event-1")));

    assertThat(deliveries().list(one.webhook(), PageRequest.first()).items()).containsExactly(one);
    assertThat(deliveries().list(two.webhook(), PageRequest.first()).items()).containsExactly(two);
  }

  @Test
  void a_delivery_is_claimed_by_one_and_reported_by_the_latest_alone() {
    var webhook = given(owner, AccountKind.RESELLER);
    deliveries().add(delivery(webhook, "event-1"));
    var first = mine(deliveries().claim(100, NOW, UNTIL)).get(0);
    assertThat(first.attempts()).isEqualTo(1);
    assertThat(mine(deliveries().claim(100, NOW, UNTIL))).isEmpty();

    var second = mine(deliveries().claim(100, UNTIL, UNTIL.plusSeconds(120))).get(0);
    deliveries().report(first.after(new Attempt(UNTIL, 200, "late")));
    assertThat(deliveries().find(webhook.id(), first.id())).contains(second);

    var done = second.after(new Attempt(UNTIL, 204, "fine"));
    deliveries().report(done);
    assertThat(deliveries().find(webhook.id(), first.id())).contains(done);
    assertThat(deliveries().anyDelivered(webhook.id(), UNTIL)).isTrue();
    assertThat(deliveries().anyDelivered(webhook.id(), UNTIL.plusSeconds(1))).isFalse();
  }

  @Test
  void what_waits_for_a_webhook_that_is_off_waits_on() {
    var webhook = given(owner, AccountKind.RESELLER);
    deliveries().add(delivery(webhook, "event-1"));
    webhooks().update(webhook.disabled("off"));
    assertThat(mine(deliveries().claim(100, NOW, UNTIL))).isEmpty();

    webhooks().update(webhook);
    assertThat(mine(deliveries().claim(100, NOW, UNTIL))).hasSize(1);
  }

  @Test
  void a_replay_starts_anew_and_ends_what_was_running() {
    var webhook = given(owner, AccountKind.RESELLER);
    deliveries().add(delivery(webhook, "event-1"));
    var claimed = mine(deliveries().claim(100, NOW, UNTIL)).get(0);
    deliveries().reset(claimed.replayed(NOW));
    deliveries().report(claimed.after(new Attempt(NOW, 410, "late")));

    var again = mine(deliveries().claim(100, NOW, UNTIL)).get(0);
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.state()).isEqualTo(State.WAITING);
    assertThat(deliveries().find(new WebhookId(ids.next()), again.id())).isEmpty();
  }

  @Test
  void only_what_is_over_is_forgotten() {
    var webhook = given(owner, AccountKind.RESELLER);
    deliveries().add(delivery(webhook, "event-1"));
    deliveries().add(delivery(webhook, "event-2"));
    var claimed = mine(deliveries().claim(100, NOW, UNTIL));
    deliveries().report(claimed.get(0).after(new Attempt(NOW, 200, "fine")));

    assertThat(deliveries().forgetBefore(NOW.plusSeconds(1))).isPositive();
    assertThat(deliveries().list(webhook.id(), PageRequest.first()).items())
        .containsExactly(claimed.get(1));
  }

  private List<WebhookDelivery> mine(List<WebhookDelivery> all) {
    return all.stream().filter(it -> it.owner().equals(owner)).toList();
  }

  private Webhook given(Owner whose, AccountKind kind) {
    var webhook =
        new Webhook(
            new WebhookId(ids.next()),
            whose,
            kind,
            WebhookAddress.parse("https://hooks.example/in?x=1"),
            new WebhookTopics(Set.of("*")),
            Optional.empty(),
            Optional.empty(),
            NOW);
    webhooks().add(webhook, new byte[] {1, 2, 3});
    return webhook;
  }

  private WebhookDelivery delivery(Webhook webhook, String event) {
    return new WebhookDelivery(
        "msg_" + ids.next(),
        webhook.owner(),
        webhook.id(),
        event,
        "order.paid",
        "{\"type\":\"order.paid\"}",
        State.WAITING,
        0,
        0,
        NOW,
        NOW,
        Optional.empty());
  }
}
