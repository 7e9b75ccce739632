package io.tallyhost.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.audit.InMemoryAuditTrail;
import io.tallyhost.application.audit.Office;
import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.FakeSecrets;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.FakeSecretBox;
import io.tallyhost.application.shared.InMemoryOutbox;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import io.tallyhost.domain.webhook.WebhookRules;
import io.tallyhost.domain.webhook.WebhookTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SendWebhooksTest {

  private final TestClock clock = TestClock.at("2026-05-01T10:00:00Z");
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryWebhooks webhooks = new InMemoryWebhooks(unitOfWork);
  private final WebhookBooks books =
      new WebhookBooks(webhooks, new InMemoryWebhookDeliveries(unitOfWork, webhooks));
  private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  private final RandomIds ids = new RandomIds();
  private final Office office =
      new Office(
          unitOfWork,
          new Recorder(new InMemoryAuditTrail(unitOfWork), outbox, ids, clock),
          ids,
          clock);
  private final WebhookSecrets secrets = new WebhookSecrets(new FakeSecrets(), new FakeSecretBox());
  private final WebhookGate gate =
      new WebhookGate(
          host -> host.equals("inside.example") ? List.of("10.0.0.7") : List.of("93.184.216.34"),
          new WebhookRules(false));
  private final List<WebhookDelivery> sent = new ArrayList<>();
  private int status = 200;
  private final Dispatch dispatch =
      new Dispatch(
          books,
          secrets,
          (target, delivery) -> {
            sent.add(delivery);
            return new Attempt(clock.instant(), status, "Answered " + status);
          },
          office);
  private final SendWebhooks send = new SendWebhooks(books, dispatch, Runnable::run, clock);
  private final QueueWebhooks queue = new QueueWebhooks(books, unitOfWork, ids, clock);
  private final AccountId acme = new SomeAccounts().id();
  private final Principal reseller = People.reseller(acme);

  @Test
  void an_event_is_delivered_once_with_its_facts() {
    var webhook = given("*");
    var event = event("invoice.paid", Map.of("number", "INV-1", "paid_cents", "250"));
    queue.accept(event);
    queue.accept(event);
    assertThat(send.handle()).isEqualTo(1);
    assertThat(send.handle()).isZero();

    assertThat(sent.get(0).payload())
        .isEqualTo(
            ("{\"type\":\"invoice.paid\",\"timestamp\":\"2026-05-01T10:00:00Z\",\"data\":"
                    + "{\"account_id\":\"%s\",\"number\":\"INV-1\",\"paid_cents\":250}}")
                .formatted(acme));
    assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void what_fails_is_tried_again_with_the_same_id_until_the_webhook_is_switched_off() {
    var webhook = given("order.*");
    queue.accept(event("order.paid", Map.of()));
    status = 500;
    for (int i = 0; i < 20; i++) {
      var unused = send.handle();
      clock.advance(Duration.ofDays(1));
    }

    assertThat(sent).hasSize(10);
    assertThat(sent).extracting(WebhookDelivery::id).containsOnly(sent.get(0).id());
    assertThat(only(webhook).state()).isEqualTo(State.FAILED);
    assertThat(webhooks.find(webhook.id()).orElseThrow().isEnabled()).isFalse();
    assertThat(outbox.events()).extracting(Event::type).contains("webhook.disabled");
  }

  @Test
  void one_delivery_in_trouble_does_not_switch_off_a_webhook_that_takes_others() {
    var webhook = given("*");
    queue.accept(event("order.paid", Map.of()));
    status = 500;
    for (int i = 0; i < 9; i++) {
      var unused = send.handle();
      clock.advance(Duration.ofDays(1));
    }
    status = 200;
    queue.accept(event("order.refunded", Map.of()));
    clock.advance(Duration.ofSeconds(1));
    var unused = books.deliveries().claim(1, clock.instant(), clock.instant().plusSeconds(60));
    assertThat(send.handle()).isEqualTo(1);
    status = 500;
    clock.advance(Duration.ofDays(2));
    assertThat(send.handle()).isEqualTo(1);

    assertThat(webhooks.find(webhook.id()).orElseThrow().isEnabled()).isTrue();
  }

  @Test
  void a_receiver_that_is_gone_is_left_alone_at_once() {
    var webhook = given("*");
    queue.accept(event("order.paid", Map.of()));
    status = 410;
    assertThat(send.handle()).isEqualTo(1);

    assertThat(webhooks.find(webhook.id()).orElseThrow().isEnabled()).isFalse();
    assertThatThrownBy(() -> replay(webhook)).isInstanceOf(Conflict.class);
  }

  @Test
  void a_delivery_is_sent_again_on_demand() {
    var webhook = given("*");
    queue.accept(event("order.paid", Map.of()));
    assertThat(send.handle()).isEqualTo(1);
    replay(webhook);
    assertThat(send.handle()).isEqualTo(1);

    assertThat(sent.get(0).id()).isEqualTo(sent.get(1).id());
  }

  @Test
  void a_test_says_at_once_what_came_of_it_and_is_not_repeated() {
    var webhook = given("*");
    status = 404;
    var tried = new TryWebhook(books, dispatch, office).handle(reseller, webhook.id());

    assertThat(tried.state()).isEqualTo(State.FAILED);
    assertThat(webhooks.find(webhook.id()).orElseThrow().isEnabled()).isTrue();
    clock.advance(Duration.ofDays(1));
    assertThat(send.handle()).isZero();
  }

  @Test
  void others_neither_hear_nor_see_it() {
    var webhook = given("*");
    queue.accept(
        new Event(
            ids.next(),
            "order.paid",
            Owner.topLevel(new SomeAccounts().id()),
            clock.instant(),
            Map.of()));
    assertThat(send.handle()).isZero();

    var other = People.reseller(new SomeAccounts().id());
    var show = new ShowWebhooks(books);
    assertThatThrownBy(() -> show.show(other, webhook.id())).isInstanceOf(NotFound.class);
    assertThat(show.list(other, PageRequest.first()).total()).isZero();
  }

  @Test
  void an_address_inside_is_refused_when_it_is_said_and_when_it_is_changed() {
    assertThatThrownBy(() -> given("https://inside.example/", "*"))
        .isInstanceOf(InvalidValue.class);
    var webhook = given("*");
    var edit = new EditWebhook(webhooks, gate, office);
    var inside =
        new EditWebhook.Command(
            webhook.id(),
            Optional.of(WebhookAddress.parse("https://inside.example/")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> edit.handle(reseller, inside)).isInstanceOf(InvalidValue.class);
  }

  private void replay(Webhook webhook) {
    var unused =
        new ReplayDelivery(books, office).handle(reseller, webhook.id(), only(webhook).id());
  }

  private WebhookDelivery only(Webhook webhook) {
    return books.deliveries().list(webhook.id(), PageRequest.first()).items().get(0);
  }

  private Event event(String type, Map<String, String> facts) {
    return new Event(ids.next(), type, Owner.topLevel(acme), clock.instant(), facts);
  }

  private Webhook given(String topic) {
    return given("https://hooks.example/in", topic);
  }

  private Webhook given(String address, String topic) {
    var command =
        new AddWebhook.Command(
            WebhookAddress.parse(address), new WebhookTopics(Set.of(topic)), Optional.empty());
    return new AddWebhook(webhooks, gate, secrets, office).handle(reseller, command).webhook();
  }
}
